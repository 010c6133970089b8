package auteur.infra.projection.take;

import auteur.infra.projection.letter.DeadLetters;
import auteur.infra.projection.read.Extracts;
import auteur.infra.projection.read.Followed;
import auteur.infra.projection.segment.Claim;
import auteur.infra.projection.segment.Segments;
import auteur.infra.projection.segment.Stand;
import auteur.infra.projection.trouble.Trouble;
import auteur.query.log.Undecodable;
import java.util.Optional;
import java.util.UUID;

/// The rows of one key, made anew from its events in the transaction of the caller.
record FreshRows(Intake intake, Segments segments, DeadLetters letters, Claim claim, UUID key, Extracts log) {

    private enum Writing {
        AT_THE_END, AFTER_EACH
    }

    /// @throws EventRefused when the code refuses an event
    Stand make() {
        return make(Optional.empty(), Writing.AT_THE_END);
    }

    /// Writes after each event, to find the one whose rows the database refuses.
    ///
    /// @throws EventRefused when the code or the database refuses an event
    Stand makeOneByOne() {
        return make(Optional.empty(), Writing.AFTER_EACH);
    }

    /// Parks the event that was refused and those behind it.
    Stand makeUpTo(EventRefused refused) {
        return make(Optional.of(refused), Writing.AT_THE_END);
    }

    private Stand make(Optional<EventRefused> refused, Writing writing) {
        var stand = segments.confirm(claim);
        letters.clear(claim.processor(), key);
        intake.clear(key);
        var isParked = false;
        for (var event : log.ofKey(key, stand.position()).stream().filter(this::isOfKey).toList()) {
            var trouble = troubleOf(event, refused);
            if (isParked) {
                letters.parkBehind(claim.processor(), key, event);
            } else if (trouble.isPresent()) {
                letters.park(claim.processor(), key, event, trouble.get());
                isParked = true;
            } else {
                EventRefused.ifFails(event, () -> take(event, writing));
            }
        }
        intake.write();
        return stand;
    }

    private void take(Followed event, Writing writing) {
        intake.take(key, event);
        if (writing == Writing.AFTER_EACH) {
            intake.write();
        }
    }

    private boolean isOfKey(Followed event) {
        return intake.keyOf(event).filter(key::equals).isPresent();
    }

    private static Optional<Trouble> troubleOf(Followed event, Optional<EventRefused> refused) {
        return event.recorded().event() instanceof Undecodable undecodable
                ? Optional.of(Trouble.of(undecodable, event.position()))
                : refused.filter(known -> known.position() == event.position()).map(EventRefused::trouble);
    }
}
