package auteur.infra.control;

import auteur.command.JobId;
import auteur.command.Metadata;
import auteur.command.control.OperationEvent;
import auteur.command.film.job.JobEvent;
import auteur.infra.eventstore.read.LogReader;
import auteur.infra.eventstore.read.RawEvents;
import auteur.infra.eventstore.read.RawEvents.RawEvent;
import auteur.query.Recorded;
import auteur.query.ViewJson;
import auteur.query.control.inspection.StoredEvent;
import auteur.query.control.inspection.StoredEvent.Cause;
import auteur.query.control.inspection.StoredEvents;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows the stored events of jobs, with what made them happen.
@Component
class StoredJobEvents implements StoredEvents {

    private final RawEvents rows;
    private final LogReader log;

    StoredJobEvents(RawEvents rows, LogReader log) {
        this.rows = rows;
        this.log = log;
    }

    @Override
    public List<StoredEvent> before(JobId job, long before, int limit) {
        return rows.before(JobEvent.streamOf(job), before, limit).stream().map(StoredJobEvents::shown).toList();
    }

    @Override
    public List<Recorded<?>> from(JobId job, long version, int limit) {
        return log.page(JobEvent.streamOf(job), version, limit);
    }

    private static StoredEvent shown(RawEvent row) {
        return new StoredEvent(
                row.position(),
                row.version(),
                row.eventId(),
                row.type(),
                row.revision(),
                row.at(),
                String.valueOf(row.metadata().getOrDefault(Metadata.BY, Metadata.CREW)),
                text(row.metadata(), Metadata.STATE),
                cause(row.metadata()),
                payload(row.payload()),
                row.unreadable());
    }

    private static Cause cause(MetaData metadata) {
        var cause = text(metadata, Metadata.CAUSE);
        if (cause != null) {
            return new Cause(OperationEvent.FAMILY.has(cause) ? Cause.Kind.OPERATION : Cause.Kind.STEP, cause);
        }
        var request = text(metadata, Metadata.REQUEST);
        return new Cause(request == null ? Cause.Kind.UNKNOWN : Cause.Kind.REQUEST, request);
    }

    private static @Nullable String text(MetaData metadata, String key) {
        var value = metadata.get(key);
        return value == null ? null : value.toString();
    }

    /// What is no object, as nothing that this program writes, is shown under an empty name.
    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> payload(String json) {
        return ViewJson.read(json, Object.class) instanceof Map<?, ?> object
                ? (Map<String, @Nullable Object>) object
                : Map.of("", json);
    }
}
