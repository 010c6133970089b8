package auteur.infra.eventstore;

import auteur.command.JobId;
import auteur.command.film.job.JobEvent.JobCancelled;
import auteur.infra.eventstore.append.Append;
import auteur.infra.eventstore.axon.PostgresEventStorageEngine;
import auteur.infra.eventstore.form.EventCodec;
import auteur.infra.eventstore.form.Upcasters;
import auteur.infra.family.Families;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/// Events to write to the log.
public final class LogEvents {

    private static final Duration LONG_AGO = Duration.ofDays(1);

    private LogEvents() {}

    public static DomainEventMessage<?> event(JobId stream, long version) {
        return new GenericDomainEventMessage<>("job", stream.toString(), version, new JobCancelled(stream));
    }

    /// An event whose message is a day old when it is written.
    static DomainEventMessage<?> oldEvent(JobId stream, long version) {
        var event = event(stream, version);
        return new GenericDomainEventMessage<>("job", stream.toString(), version, event,
                () -> Instant.now().minus(LONG_AGO));
    }

    public static List<Append.Entry> entries(DomainEventMessage<?> event) {
        var codec = new EventCodec(Families.TYPES, Upcasters.OF_THE_LOG);
        return List.of(PostgresEventStorageEngine.entry(event, codec));
    }
}
