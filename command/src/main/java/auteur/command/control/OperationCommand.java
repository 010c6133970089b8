package auteur.command.control;

import auteur.command.Beginning;
import auteur.command.JobId;
import java.time.Instant;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What an admin can wish.
public sealed interface OperationCommand {

    int LONGEST_TARGET = 200;
    int LONGEST_REASON = 500;
    int MOST_ARGUMENTS = 10;
    int LONGEST_ARGUMENT = 200;

    /// Record that something is asked for; asking twice under one id changes nothing.
    ///
    /// @param target 1 to [#LONGEST_TARGET] characters
    /// @param arguments by the names of [OperationArguments]
    /// @param reason why, in plain text of 1 to [#LONGEST_REASON] characters
    record RequestOperation(
            @TargetAggregateIdentifier OperationId operationId,
            OperationKind kind,
            String target,
            Map<String, String> arguments,
            String reason)
            implements
                OperationCommand,
                Beginning {}

    /// Record that an admin looks at a job; asking twice under one id changes nothing.
    ///
    /// @param operationId as [OperationId#ofLook]
    /// @param hour in which the admin looks, its beginning
    record InspectJob(@TargetAggregateIdentifier OperationId operationId, JobId jobId, Instant hour)
            implements
                OperationCommand,
                Beginning {}
}
