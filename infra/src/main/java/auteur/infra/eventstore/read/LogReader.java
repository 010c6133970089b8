package auteur.infra.eventstore.read;

import auteur.command.EventStream;
import auteur.command.Family;
import auteur.command.UserId;
import auteur.infra.eventstore.form.RecordedEvents;
import auteur.infra.eventstore.table.EventTable;
import auteur.infra.eventstore.table.LogEpochs;
import auteur.infra.eventstore.table.LogUnavailable;
import auteur.infra.eventstore.table.SnapshotTable;
import auteur.query.Recorded;
import auteur.query.log.EventLog;
import auteur.query.log.Undecodable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers from the log itself, whatever the family.
public final class LogReader implements EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);

    private static final int PAGE = 500;

    private final EventTable events;
    private final SnapshotTable snapshots;
    private final LogEpochs epochs;

    public LogReader(EventTable events, SnapshotTable snapshots, LogEpochs epochs) {
        this.events = events;
        this.snapshots = snapshots;
        this.epochs = epochs;
    }

    /// Where a stream stood after some event.
    public record Snapshot<S>(S state, long version) {

        private static <S> Snapshot<S> of(DomainEventMessage<?> message, Class<S> type) {
            return new Snapshot<>(type.cast(message.getPayload()), message.getSequenceNumber());
        }
    }

    /// @throws IllegalStateException when this program cannot read one of them
    @Override
    public <E> List<Recorded<E>> of(EventStream<E> stream) {
        return of(stream, 0);
    }

    /// The events from a version on, likewise.
    public <E> List<Recorded<E>> of(EventStream<E> stream, long firstVersion) {
        var all = new ArrayList<Recorded<E>>();
        List<TrackedEventMessage<?>> page;
        do {
            page = events.ofStream(stream.toString(), firstVersion + all.size(), PAGE);
            page.forEach(message -> all.add(readable(RecordedEvents.of(message), stream.family())));
        } while (page.size() == PAGE);
        return List.copyOf(all);
    }

    /// The events from a version on, at most some. What this program cannot read comes as [Undecodable].
    public List<Recorded<?>> page(EventStream<?> stream, long firstVersion, int limit) {
        return recorded(events.ofStream(stream.toString(), firstVersion, limit));
    }

    @Override
    public <E> Optional<Recorded<E>> start(EventStream<E> stream) {
        var family = stream.family();
        return events.ofStream(stream.toString(), 0, 1).stream()
                .findFirst()
                .<Recorded<?>>map(RecordedEvents::of)
                .filter(recorded -> family.root().isInstance(recorded.event()))
                .map(recorded -> recorded.about(family.root()));
    }

    @Override
    public List<Recorded<?>> page(EventStream<?> stream, long after, long upTo, int limit) {
        return recorded(events.ofStreamBetween(stream.toString(), after, upTo, limit));
    }

    @Override
    public List<Recorded<?>> page(Family<?> family, UserId owner, long after, long upTo, int limit) {
        var streams = events.streamsOf(owner.value()).stream().filter(family::has).toList();
        return recorded(events.ofStreamsBetween(streams, after, upTo, limit));
    }

    @Override
    public Optional<Long> positionOf(EventStream<?> stream, long version) {
        return events.positionOf(stream.toString(), version);
    }

    @Override
    public Optional<Recorded<?>> ofRequest(String request) {
        return events.ofRequest(request).map(RecordedEvents::of);
    }

    /// The newest snapshot of a stream.
    public <S> Optional<Snapshot<S>> snapshot(EventStream<?> stream, Class<S> type) {
        return snapshots.of(stream.toString()).map(message -> Snapshot.of(message, type));
    }

    @Override
    public long head() {
        return events.head();
    }

    @Override
    public String epoch() {
        try {
            return epochs.current().toString();
        } catch (LogUnavailable e) {
            LOG.debug("The epoch of the log is not known", e);
            return "";
        }
    }

    @Override
    public OptionalLong lastOf(String epoch) {
        return epochs.lastOf(epoch);
    }

    private static List<Recorded<?>> recorded(List<TrackedEventMessage<?>> messages) {
        return messages.stream().<Recorded<?>>map(RecordedEvents::of).toList();
    }

    private static <E> Recorded<E> readable(Recorded<?> recorded, Family<E> family) {
        if (recorded.event() instanceof Undecodable event) {
            throw new IllegalStateException(String.format(Locale.ROOT, "Event %d of %s cannot be read: %s",
                    recorded.version(), recorded.stream(), event.reason()));
        }
        return recorded.about(family.root());
    }
}
