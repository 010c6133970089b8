package auteur.infra.eventstore;

import auteur.command.JobId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;

/// Writes one to three events at a time to some of the streams, as others do; answers the ids of those that were acknowledged.
record RandomWriter(EventStorageEngine log, Consumer<List<DomainEventMessage<?>>> append, List<JobId> streams,
        Random random)
        implements
            Callable<List<String>> {

    private static final int COMMANDS = 6;
    private static final int LONGEST_PAUSE_NANOS = 2_000_000;

    RandomWriter(LogNode node, List<JobId> streams, Random random) {
        this(node.engine(), node.engine()::appendEvents, streams, random);
    }

    @Override
    public List<String> call() {
        var committed = new ArrayList<String>();
        for (var i = 0; i < COMMANDS; i++) {
            LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_NANOS));
            var stream = streams.get(random.nextInt(streams.size()));
            var first = log.lastSequenceNumberFor(stream.toString()).map(last -> last + 1).orElse(0L);
            var events = new ArrayList<DomainEventMessage<?>>();
            for (var n = 0; n <= random.nextInt(3); n++) {
                events.add(random.nextBoolean()
                        ? LogEvents.event(stream, first + n)
                        : LogEvents.oldEvent(stream, first + n));
            }
            try {
                append.accept(events);
                events.stream().map(EventMessage::getIdentifier).forEach(committed::add);
            } catch (ConcurrencyException _) {
                // Somebody else was quicker, so none of these may ever be seen.
            }
        }
        return committed;
    }
}
