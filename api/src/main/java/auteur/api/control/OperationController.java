package auteur.api.control;

import auteur.api.freshness.Freshness;
import auteur.api.freshness.Token;
import auteur.api.problem.Problem;
import auteur.command.control.OperationId;
import auteur.query.control.ControlQuery.FindOperation;
import auteur.query.control.ControlQuery.FindOperations;
import auteur.query.control.OperationView;
import auteur.query.control.ProcessorView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin: operations", description = "What admins asked for: who, when, why, and what became of it")
@RequestMapping("/api/admin/operations")
class OperationController {

    private final Sight sight;
    private final Freshness freshness;

    OperationController(Sight sight, Freshness freshness) {
        this.sight = sight;
        this.freshness = freshness;
    }

    /// @param before the cursor of the next page; null on the last
    record OperationPage(List<OperationView> operations, @Nullable Long before) {}

    @Operation(operationId = "listOperations", summary = "All that admins asked for, newest first")
    @GetMapping
    OperationPage list(
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @RequestParam(name = "atLeast", required = false) @Nullable Token atLeast) {
        Pages.requireLimit(limit);
        freshness.await(ProcessorView.OPERATIONS, atLeast);
        var operations = sight.all(new FindOperations(Optional.ofNullable(before), limit), OperationView.class);
        return new OperationPage(operations, operations.size() == limit ? operations.getLast().position() : null);
    }

    @Operation(operationId = "getOperation", summary = "How far an operation has come, and which nodes know of it")
    @GetMapping("/{id}")
    OperationView get(
            @PathVariable("id") UUID id, @RequestParam(name = "atLeast", required = false) @Nullable Token atLeast) {
        freshness.await(ProcessorView.OPERATIONS, atLeast);
        var query = new FindOperation(new OperationId(id));
        return freshness.find(ProcessorView.OPERATIONS, () -> sight.maybe(query, OperationView.class))
                .orElseThrow(Problem::notFound);
    }
}
