package auteur.command.control;

import auteur.command.control.OperationCommand.InspectJob;
import auteur.command.control.OperationCommand.RequestOperation;
import auteur.command.control.OperationEvent.JobInspected;
import auteur.command.control.OperationEvent.OperationRequested;
import auteur.command.control.OperationRejection.Reason;
import java.util.List;
import java.util.Optional;

/// Decides whether what an admin asks for can be recorded. Whether it can be done is seen when it is carried out.
final class OperationDecider {

    private OperationDecider() {}

    /// @param before what was recorded under this id
    /// @throws OperationRejection when it is not well-formed, or something else was recorded under this id
    static List<OperationEvent> decide(OperationCommand command, Optional<OperationEvent> before) {
        var event = switch (command) {
            case RequestOperation request -> requested(request);
            case InspectJob look -> new JobInspected(look.operationId(), look.jobId(), look.hour());
        };
        if (before.isEmpty()) {
            return List.of(event);
        }
        if (!before.get().equals(event)) {
            throw new OperationRejection(Reason.REQUESTED_DIFFERENTLY, "operationId");
        }
        return List.of();
    }

    private static OperationRequested requested(RequestOperation request) {
        var target = request.target();
        if (target.isBlank() || target.length() > OperationCommand.LONGEST_TARGET || !isPlain(target)) {
            throw new OperationRejection(Reason.TARGET_NOT_VALID, "target");
        }
        if (!isReason(request.reason())) {
            throw new OperationRejection(Reason.REASON_NOT_VALID, "reason");
        }
        ArgumentRules.check(request);
        return new OperationRequested(
                request.operationId(), request.kind(), target, request.arguments(), request.reason());
    }

    private static boolean isReason(String reason) {
        return !reason.isBlank()
                && reason.codePointCount(0, reason.length()) <= OperationCommand.LONGEST_REASON
                && isPlain(reason);
    }

    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(character -> Character.isISOControl(character)
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE));
    }
}
