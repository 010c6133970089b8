package auteur.infra.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
final class PostgresEventStorageEngine implements EventStorageEngine {

    private static final int PAGE = 500;

    private final EventTable events;

    PostgresEventStorageEngine(EventTable events) {
        this.events = events;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        var domainEvents = new ArrayList<DomainEventMessage<?>>();
        for (var message : messages) {
            if (!(message instanceof DomainEventMessage<?> domainEvent)) {
                throw new UnstorableEvent("An event belongs to an aggregate: " + message.getPayloadType());
            }
            domainEvents.add(domainEvent);
        }
        try {
            events.append(domainEvents);
        } catch (DuplicateKeyException e) {
            var first = domainEvents.getFirst();
            throw new ConcurrencyException(
                    "Version %d of stream %s was written by somebody else"
                            .formatted(first.getSequenceNumber(), first.getAggregateIdentifier()),
                    e);
        }
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return StreamSupport.stream(new Pages(positionOf(token)), false);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstVersion) {
        var found = new ArrayList<DomainEventMessage<?>>();
        var next = firstVersion;
        List<TrackedEventMessage<?>> page;
        do {
            page = events.ofStream(stream, next, PAGE);
            for (var message : page) {
                found.add((DomainEventMessage<?>) message);
            }
            next += page.size();
        } while (page.size() == PAGE);
        return DomainEventStream.of(found);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return events.lastVersion(stream);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("No aggregate is configured to have snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
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

    private static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
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
                page = events.after(position, PAGE);
                next = 0;
            }
            if (page.isEmpty()) {
                return false;
            }
            var message = page.get(next++);
            position = positionOf(message.trackingToken());
            action.accept(message);
            return true;
        }
    }
}
