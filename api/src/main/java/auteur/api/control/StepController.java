package auteur.api.control;

import auteur.api.control.AdminRequests.StepsRequest;
import auteur.api.idempotency.KeyedRequest;
import auteur.api.problem.Problem;
import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.query.control.inspection.Standing;
import auteur.query.control.inspection.StepView;
import auteur.query.control.inspection.WorkState;
import auteur.query.control.inspection.WorkState.Cursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin: steps", description = "The work on jobs: what is queued, and what is performed where")
@RequestMapping("/api/admin/steps")
class StepController {

    private final WorkState work;
    private final OperationRequests operations;

    StepController(WorkState work, OperationRequests operations) {
        this.work = work;
        this.operations = operations;
    }

    /// @param after the cursor of the next page; null on the last
    record StepPage(List<StepView> steps, @Nullable String after) {}

    @Operation(operationId = "listSteps", summary = "The steps that are queued or performed, those first that are due first")
    @GetMapping
    StepPage list(
            @RequestParam(name = "state", required = false) @Nullable Standing state,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        Pages.requireLimit(limit);
        var steps = work.steps(
                Optional.ofNullable(state), Pages.filter("after", after).map(StepController::cursor), limit);
        return new StepPage(steps, steps.size() == limit ? text(steps.getLast()) : null);
    }

    @Operation(operationId = "retrySteps", summary = "Try steps now that wait for their next try: one by its key, or all")
    @RecordedWish
    @PostMapping("/retry")
    ResponseEntity<OperationAnswer> retry(KeyedRequest request, @Valid @RequestBody StepsRequest body) {
        var target = Objects.requireNonNullElse(body.key(), OperationArguments.ALL);
        return operations.record(
                request,
                Wish.of(OperationKind.RETRY_STEPS, target, body.reason()),
                () -> Objections.refuseIf(
                        work.steps(Optional.of(Standing.FAILING), Optional.empty(), 1).isEmpty(),
                        "no_steps",
                        "No step waits for its next try."));
    }

    private static String text(StepView last) {
        return "%s %s".formatted(last.dueAt(), last.key());
    }

    private static Cursor cursor(String text) {
        var space = text.indexOf(' ');
        try {
            return new Cursor(Instant.parse(text.substring(0, Math.max(0, space))), text.substring(space + 1));
        } catch (DateTimeParseException _) {
            throw Problem.invalid("after", "is not a cursor that was given");
        }
    }
}
