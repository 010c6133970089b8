package auteur.infra.projection.take;

import auteur.infra.projection.letter.DeadLetters;
import auteur.infra.projection.letter.DeadLetters.Letter;
import auteur.infra.projection.letter.StillUndecodable;
import auteur.infra.projection.read.Batch;
import auteur.infra.projection.read.Extracts;
import auteur.infra.projection.read.Followed;
import auteur.infra.projection.segment.Claim;
import auteur.infra.projection.segment.ClaimLost;
import auteur.infra.projection.segment.Held;
import auteur.infra.projection.segment.Segments;
import auteur.infra.projection.segment.Stand;
import auteur.infra.projection.segment.TakenBack;
import auteur.infra.projection.trouble.Trouble;
import auteur.query.log.Undecodable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes events into a processor, with its position in the same transaction, so that each counts once. A batch that fails because of one
/// event is taken in one by one, and that event is parked.
public final class Taker {

    private final Intake intake;
    private final Segments segments;
    private final DeadLetters letters;
    private final BatchTransaction transaction;
    private final LongConsumer onAdvance;
    private @Nullable Set<UUID> waiting;

    /// @param onAdvance is told the position after each commit
    Taker(
            Intake intake,
            Segments segments,
            DeadLetters letters,
            BatchTransaction transaction,
            LongConsumer onAdvance) {
        this.intake = intake;
        this.segments = segments;
        this.letters = letters;
        this.transaction = transaction;
        this.onAdvance = onAdvance;
    }

    /// As the intake says.
    public Optional<Set<String>> eventTypes() {
        return intake.eventTypes();
    }

    /// Trusts nothing that it knows of what is in the database.
    public void forget() {
        intake.forget();
        waiting = null;
    }

    /// @param rate as [Segments#advance] takes it
    /// @throws ClaimLost when the segment is somebody else's
    /// @throws Held when it is not to go so far
    /// @throws TakenBack when the segment is not where the batch begins
    public Stand take(Claim claim, Batch batch, double rate) {
        Stand stand;
        try {
            stand = commit(() -> takeAll(claim, batch, rate));
        } catch (ClaimLost | Held | TakenBack e) {
            throw e;
        } catch (RuntimeException e) {
            if (!Trouble.of(e, OptionalLong.empty()).isOfEvent()) {
                throw e;
            }
            stand = takeOneByOne(claim, batch, rate);
        }
        onAdvance.accept(stand.position());
        return stand;
    }

    private Stand takeOneByOne(Claim claim, Batch batch, double rate) {
        var stand = batch.after();
        for (var event : batch.events()) {
            var after = stand;
            try {
                commit(() -> takeAll(claim, Batch.of(after, List.of(event)), rate));
            } catch (RuntimeException e) {
                var trouble = Trouble.of(e, OptionalLong.of(event.position()));
                if (!trouble.isOfEvent()) {
                    throw e;
                }
                commit(() -> {
                    letters.park(claim.processor(), sequenceOf(event), event, trouble);
                    return segments.advance(claim, after, event.position(), rate);
                });
                waiting = null;
            }
            stand = event.position();
        }
        var last = stand;
        return commit(() -> segments.advance(claim, last, batch.position(), rate));
    }

    private Stand takeAll(Claim claim, Batch batch, double rate) {
        var events = sorted(claim, batch.events());
        intake.prepare(events.stream().map(Keyed::key).collect(Collectors.toSet()));
        events.forEach(keyed -> intake.take(keyed.key(), keyed.event()));
        intake.write();
        return segments.advance(claim, batch.after(), batch.position(), rate);
    }

    /// The events that are to be taken in, with their keys, in their order. Those that cannot be read, or have to wait, are parked.
    private List<Keyed> sorted(Claim claim, List<Followed> batch) {
        var events = new ArrayList<Keyed>();
        for (var event : batch) {
            intake.keyOf(event).filter(claim::covers).ifPresent(key -> {
                if (event.recorded().event() instanceof Undecodable undecodable) {
                    park(claim, event, undecodable);
                } else if (!isToWait(claim, event, key)) {
                    events.add(new Keyed(key, event));
                }
            });
        }
        return events;
    }

    private record Keyed(UUID key, Followed event) {}

    private void park(Claim claim, Followed event, Undecodable undecodable) {
        var sequence = event.streamKey();
        if (waiting(claim).contains(sequence)) {
            letters.parkBehind(claim.processor(), sequence, event);
        } else {
            letters.park(claim.processor(), sequence, event, Trouble.of(undecodable, event.position()));
            waiting(claim).add(sequence);
        }
    }

    private boolean isToWait(Claim claim, Followed event, UUID key) {
        for (var sequence : List.of(key, event.streamKey())) {
            if (waiting(claim).contains(sequence)) {
                letters.parkBehind(claim.processor(), sequence, event);
                return true;
            }
        }
        return false;
    }

    /// Letters leave the queue by other hands too, but only this one adds to it.
    private Set<UUID> waiting(Claim claim) {
        var known = waiting;
        if (known == null) {
            known = letters.sequences(claim.processor());
            waiting = known;
        }
        return known;
    }

    private UUID sequenceOf(Followed event) {
        return intake.keyOf(event).orElseGet(event::streamKey);
    }

    /// Tries the parked sequences that are due.
    public void retryDue(Claim claim, Extracts log) {
        waiting = null;
        var due = letters.due(claim);
        while (due.isPresent()) {
            retry(claim, due.get(), log);
            due = letters.due(claim);
        }
        waiting = null;
    }

    private void retry(Claim claim, UUID sequence, Extracts log) {
        for (var letter : letters.of(claim.processor(), sequence, DeadLetters.MOST)) {
            try {
                commit(() -> {
                    takeAgain(claim, letter, log.at(letter.position()));
                    return segments.confirm(claim);
                });
            } catch (RuntimeException e) {
                var trouble = Trouble.of(e, OptionalLong.of(letter.position()));
                if (!trouble.isOfEvent()) {
                    throw e;
                }
                letters.failed(letter, trouble);
                return;
            }
        }
    }

    /// Makes what the events of a key have changed anew, from the beginning of the log to where the segment stands, or to the first of
    /// them that cannot be taken in: that one and those behind it are parked.
    public void rebuild(Claim claim, UUID key, Extracts log) {
        var fresh = new FreshRows(intake, segments, letters, claim, key, log);
        try {
            commit(fresh::make);
        } catch (RuntimeException e) {
            if (!Trouble.of(e, OptionalLong.empty()).isOfEvent()) {
                throw e;
            }
            try {
                commit(fresh::makeOneByOne);
            } catch (EventRefused refused) {
                commit(() -> fresh.makeUpTo(refused));
            }
        }
        waiting = null;
    }

    /// An event that could not be read may turn out to be about a key of another segment.
    private void takeAgain(Claim claim, Letter letter, Followed event) {
        var key = intake.keyOf(event);
        if (key.isPresent() && event.recorded().event() instanceof Undecodable undecodable) {
            throw new StillUndecodable(undecodable);
        }
        if (key.isPresent() && !claim.covers(key.get())) {
            letters.handOver(letter, key.get());
            return;
        }
        key.ifPresent(known -> {
            intake.prepare(Set.of(known));
            intake.take(known, event);
            intake.write();
        });
        letters.delivered(letter);
    }

    private Stand commit(Supplier<Stand> work) {
        try {
            var stand = transaction.execute(work);
            intake.written();
            return stand;
        } catch (RuntimeException e) {
            forget();
            throw e;
        }
    }
}
