package auteur.command.control;

import auteur.command.EventStream;
import auteur.command.Family;
import auteur.command.JobId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What an admin asked for or looked at. Who and when stand beside it.
public sealed interface OperationEvent {

    Family<OperationEvent> FAMILY = new Family<>(OperationId.PREFIX, OperationEvent.class, _ -> Optional.empty());

    OperationId operationId();

    static EventStream<OperationEvent> streamOf(OperationId operation) {
        return FAMILY.stream(operation.value());
    }

    /// @param arguments by the names of [OperationArguments]
    record OperationRequested(
            OperationId operationId, OperationKind kind, String target, Map<String, String> arguments, String reason)
            implements
                OperationEvent {

        public OperationRequested {
            arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        }
    }

    /// An admin looked at what only its creator sees otherwise; once for all looks of an hour.
    ///
    /// @param hour its beginning
    record JobInspected(OperationId operationId, JobId jobId, Instant hour) implements OperationEvent {}
}
