package auteur.infra.projection.take;

import auteur.infra.projection.read.Batch;
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
import java.util.stream.Collectors;

/// Takes events into a segment of a processor, with its position in the same transaction, so that each counts once. A batch that fails
/// because of one event is taken in one by one, and that event is parked.
public final class Taker {

    private final Claim claim;
    private final Intake intake;
    private final Segments segments;
    private final WaitingSequences waiting;
    private final Commits commits;
    private final LongConsumer onAdvance;

    Taker(
            Claim claim,
            Intake intake,
            Segments segments,
            WaitingSequences waiting,
            Commits commits,
            LongConsumer onAdvance) {
        this.claim = claim;
        this.intake = intake;
        this.segments = segments;
        this.waiting = waiting;
        this.commits = commits;
        this.onAdvance = onAdvance;
    }

    /// As the intake says.
    public Optional<Set<String>> eventTypes() {
        return intake.eventTypes();
    }

    /// Trusts nothing that it knows of what is in the database.
    public void forget() {
        commits.forget();
    }

    /// @param rate as [Segments#advance] takes it
    /// @throws ClaimLost when the segment is somebody else's
    /// @throws Held when it is not to go so far
    /// @throws TakenBack when the segment is not where the batch begins
    public Stand take(Batch batch, double rate) {
        Stand stand;
        try {
            stand = commits.commit(() -> takeAll(batch, rate));
        } catch (ClaimLost | Held | TakenBack e) {
            throw e;
        } catch (RuntimeException e) {
            if (!Trouble.of(e, OptionalLong.empty()).isOfEvent()) {
                throw e;
            }
            stand = takeOneByOne(batch, rate);
        }
        onAdvance.accept(stand.position());
        return stand;
    }

    private Stand takeOneByOne(Batch batch, double rate) {
        var stand = batch.after();
        for (var event : batch.events()) {
            var after = stand;
            try {
                commits.commit(() -> takeAll(Batch.of(after, List.of(event)), rate));
            } catch (RuntimeException e) {
                var trouble = Trouble.of(e, OptionalLong.of(event.position()));
                if (!trouble.isOfEvent()) {
                    throw e;
                }
                commits.commit(() -> {
                    waiting.park(intake.keyOf(event).orElseGet(event::streamKey), event, trouble);
                    return segments.advance(claim, after, event.position(), rate);
                });
            }
            stand = event.position();
        }
        var last = stand;
        return commits.commit(() -> segments.advance(claim, last, batch.position(), rate));
    }

    private Stand takeAll(Batch batch, double rate) {
        var events = sorted(batch.events());
        intake.prepare(events.stream().map(Keyed::key).collect(Collectors.toSet()));
        events.forEach(keyed -> intake.take(keyed.key(), keyed.event()));
        intake.write();
        return segments.advance(claim, batch.after(), batch.position(), rate);
    }

    /// The events that are to be taken in, with their keys, in their order. Those that cannot be read, or have to wait, are parked.
    private List<Keyed> sorted(List<Followed> batch) {
        var events = new ArrayList<Keyed>();
        for (var event : batch) {
            intake.keyOf(event).filter(claim::covers).ifPresent(key -> {
                if (event.recorded().event() instanceof Undecodable undecodable) {
                    waiting.park(event.streamKey(), event, Trouble.of(undecodable, event.position()));
                } else if (!waiting.parksBehind(event, key)) {
                    events.add(new Keyed(key, event));
                }
            });
        }
        return events;
    }

    private record Keyed(UUID key, Followed event) {}
}
