package auteur.api.control;

import auteur.api.problem.Problem;
import auteur.api.problem.RefusalWords;
import auteur.command.control.OperationCommand;
import auteur.command.control.OperationRejection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What refusals of operations are called outside.
@Component
class OperationRefusals implements RefusalWords<OperationRejection> {

    @Override
    public Class<OperationRejection> type() {
        return OperationRejection.class;
    }

    @Override
    public Problem of(OperationRejection rejection) {
        var words = switch (rejection.reason()) {
            case TARGET_NOT_VALID -> "is not something that can be named";
            case REASON_NOT_VALID ->
                String.format(Locale.ROOT, "is not a plain text of 1 to %d characters",
                        OperationCommand.LONGEST_REASON);
            case ARGUMENT_NOT_VALID -> "has a value that makes no sense";
            case ARGUMENT_MISSING -> "is missing";
            case ARGUMENT_UNKNOWN -> "name something that is not known here";
            case TOO_MANY_ARGUMENTS -> "are too many";
            case REQUESTED_DIFFERENTLY -> "was used for another request";
        };
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                rejection.reason().name().toLowerCase(Locale.ROOT),
                "%s %s.".formatted(rejection.field(), words),
                Map.of("errors", List.of(new Problem.FieldError(rejection.field(), words))));
    }
}
