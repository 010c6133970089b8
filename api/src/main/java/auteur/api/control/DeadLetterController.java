package auteur.api.control;

import auteur.api.control.AdminRequests.ReasonRequest;
import auteur.api.control.AdminRequests.RetryRequest;
import auteur.api.idempotency.KeyedRequest;
import auteur.api.problem.Problem;
import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.query.control.ControlQuery.FindDeadLetter;
import auteur.query.control.ControlQuery.FindDeadLetters;
import auteur.query.control.DeadLetterView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin: dead letters", description = "Events that could not be taken in, parked with their sequence")
@RequestMapping("/api/admin/dead-letters")
class DeadLetterController {

    private final Sight sight;
    private final OperationRequests operations;

    DeadLetterController(Sight sight, OperationRequests operations) {
        this.sight = sight;
        this.operations = operations;
    }

    /// @param before the cursor of the next page; null on the last
    record DeadLetterPage(List<DeadLetterView> deadLetters, @Nullable Long before) {}

    @Operation(operationId = "listDeadLetters", summary = "Dead letters, newest first; the kind `FAILED` leaves out those that wait behind others")
    @GetMapping
    DeadLetterPage list(
            @RequestParam(name = "processor", required = false) @Nullable String processor,
            @RequestParam(name = "sequence", required = false) @Nullable UUID sequence,
            @RequestParam(name = "errorKind", required = false) @Nullable String errorKind,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "before", required = false) @Nullable Long before) {
        Pages.requireLimit(limit);
        var letters = find(
                Pages.filter("processor", processor),
                Optional.ofNullable(sequence),
                Pages.filter("errorKind", errorKind),
                Optional.ofNullable(before),
                limit);
        return new DeadLetterPage(letters, letters.size() == limit ? letters.getLast().id() : null);
    }

    @Operation(operationId = "retryDeadLetters", summary = "Try dead letters again, all or filtered")
    @RecordedWish
    @PostMapping("/retry")
    ResponseEntity<OperationAnswer> retryAll(KeyedRequest request, @Valid @RequestBody RetryRequest body) {
        var wish = new Wish(
                OperationKind.RETRY_DEAD_LETTERS, OperationArguments.ALL, body.filters(), body.reason());
        return operations.record(request, wish, () -> Objections.refuseIf(
                find(
                        Optional.ofNullable(body.processor()),
                        Optional.ofNullable(body.sequence()),
                        Optional.ofNullable(body.errorKind()),
                        Optional.empty(),
                        1)
                        .isEmpty(),
                "no_dead_letters",
                "There are no such dead letters."));
    }

    @Operation(operationId = "retryDeadLetter", summary = "Try a dead letter again, and those behind it")
    @RecordedWish
    @PostMapping("/{id}/retry")
    ResponseEntity<OperationAnswer> retry(
            KeyedRequest request, @PathVariable("id") long id, @Valid @RequestBody ReasonRequest body) {
        return ofLetter(request, OperationKind.RETRY_DEAD_LETTERS, id, body);
    }

    @Operation(operationId = "discardDeadLetter", summary = "Give a dead letter up, so that those behind it can go on")
    @RecordedWish
    @PostMapping("/{id}/discard")
    ResponseEntity<OperationAnswer> discard(
            KeyedRequest request, @PathVariable("id") long id, @Valid @RequestBody ReasonRequest body) {
        return ofLetter(request, OperationKind.DISCARD_DEAD_LETTER, id, body);
    }

    private ResponseEntity<OperationAnswer> ofLetter(
            KeyedRequest request, OperationKind kind, long id, ReasonRequest body) {
        var wish = new Wish(
                kind,
                OperationArguments.ALL,
                Map.of(OperationArguments.LETTER, Long.toString(id)),
                body.reason());
        return operations.record(request, wish, () -> {
            if (sight.maybe(new FindDeadLetter(id), DeadLetterView.class).isEmpty()) {
                throw Problem.notFound();
            }
        });
    }

    private List<DeadLetterView> find(
            Optional<String> processor,
            Optional<UUID> sequence,
            Optional<String> errorKind,
            Optional<Long> before,
            int limit) {
        return sight.all(
                new FindDeadLetters(processor, sequence, errorKind, before, limit), DeadLetterView.class);
    }
}
