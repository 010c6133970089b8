package auteur.infra.eventstore.axon;

import auteur.infra.eventstore.append.Append;
import auteur.infra.eventstore.append.Appender;
import auteur.infra.eventstore.form.EventCodec;
import auteur.infra.eventstore.form.UnstorableEvent;
import auteur.infra.eventstore.read.LogWindow;
import auteur.infra.eventstore.table.EventTable;
import auteur.infra.eventstore.table.SnapshotTable;
import auteur.query.log.Undecodable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/// Keeps Axon's events in our own log; why is told in ADR 0003.
public final class PostgresEventStorageEngine implements EventStorageEngine {

    private static final int PAGE = 500;

    private final EventTable events;
    private final SnapshotTable snapshots;
    private final EventCodec codec;
    private final Appender appender;

    public PostgresEventStorageEngine(
            EventTable events, SnapshotTable snapshots, EventCodec codec, Appender appender) {
        this.events = events;
        this.snapshots = snapshots;
        this.codec = codec;
        this.appender = appender;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        var entries = messages.stream().map(message -> entry(message, codec)).toList();
        DurableCommandBus.decision().ifPresentOrElse(
                decision -> decision.appends().add(appender.submit(decision.epoch(), entries)),
                () -> appender.await(appender.submit(appender.epoch(), entries)));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return StreamSupport.stream(new Pages(LogWindow.positionOf(token)), false);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstVersion) {
        var found = new ArrayList<DomainEventMessage<?>>();
        var next = firstVersion;
        List<TrackedEventMessage<?>> page;
        do {
            page = events.ofStream(stream, next, PAGE);
            for (var message : page) {
                found.add(readable((DomainEventMessage<?>) message));
            }
            next += page.size();
        } while (page.size() == PAGE);
        return DomainEventStream.of(found);
    }

    private static DomainEventMessage<?> readable(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof Undecodable event) {
            throw new IllegalStateException(String.format(Locale.ROOT, "Event %d of %s cannot be read: %s",
                    message.getSequenceNumber(), message.getAggregateIdentifier(), event.reason()));
        }
        return message;
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return events.lastVersion(stream);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return snapshots.of(stream);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(events.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(events.positionAt(instant));
    }

    public static Append.Entry entry(EventMessage<?> message, EventCodec codec) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new UnstorableEvent("An event belongs to an aggregate: " + message.getPayloadType());
        }
        var type = codec.nameOf(event.getPayload());
        return new Append.Entry(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getIdentifier(),
                type,
                codec.revisionOf(type),
                codec.encode(event.getPayload()),
                codec.encode(event.getMetaData()),
                event.getTimestamp());
    }

    /// Reads on from a position, a page at a time, to the end that the log has when it gets there.
    private final class Pages extends Spliterators.AbstractSpliterator<TrackedEventMessage<?>> {

        private long position;
        private List<TrackedEventMessage<?>> page = List.of();
        private int next;

        Pages(long position) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.position = position;
        }

        @Override
        public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
            if (next == page.size()) {
                page = events.after(position, events.head(), PAGE);
                next = 0;
            }
            if (page.isEmpty()) {
                return false;
            }
            var message = page.get(next++);
            position = LogWindow.positionOf(message.trackingToken());
            action.accept(message);
            return true;
        }
    }
}
