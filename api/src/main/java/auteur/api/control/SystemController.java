package auteur.api.control;

import auteur.api.control.AdminRequests.ReasonRequest;
import auteur.api.idempotency.KeyedRequest;
import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.query.control.ControlQuery.FindNodes;
import auteur.query.control.ControlQuery.FindSchema;
import auteur.query.control.NodeView;
import auteur.query.control.SchemaView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin: system", description = "The database's schema and the nodes")
@RequestMapping("/api/admin")
class SystemController {

    private final Sight sight;
    private final OperationRequests operations;

    SystemController(Sight sight, OperationRequests operations) {
        this.sight = sight;
        this.operations = operations;
    }

    record NodeList(List<NodeView> nodes) {}

    @Operation(operationId = "getSchema", summary = "What differs between the database and what the code declares")
    @GetMapping("/schema")
    SchemaView schema() {
        return sight.the(new FindSchema(), SchemaView.class);
    }

    @Operation(operationId = "checkSchema", summary = "Hold the database against the code again, on every node")
    @RecordedWish
    @PostMapping("/schema/check")
    ResponseEntity<OperationAnswer> check(KeyedRequest request, @Valid @RequestBody ReasonRequest body) {
        return operations.record(
                request, Wish.of(OperationKind.CHECK_SCHEMA, OperationArguments.ALL, body.reason()), () -> {});
    }

    @Operation(operationId = "listNodes", summary = "The nodes that run, and those that ran")
    @GetMapping("/nodes")
    NodeList nodes() {
        return new NodeList(sight.all(new FindNodes(), NodeView.class));
    }
}
