package auteur.command.operations;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What an admin asked for. Who and when stand beside it.
public sealed interface OperationEvent {

    OperationId operationId();

    /// @param arguments by the names of [OperationArguments]
    record OperationRequested(
            OperationId operationId, OperationKind kind, String target, Map<String, String> arguments, String reason)
            implements
                OperationEvent {

        public OperationRequested {
            arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        }
    }
}
