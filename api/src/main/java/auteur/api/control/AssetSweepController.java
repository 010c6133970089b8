package auteur.api.control;

import auteur.api.control.AdminRequests.ReasonRequest;
import auteur.api.idempotency.KeyedRequest;
import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.query.control.inspection.AssetSweep;
import auteur.query.control.inspection.AssetSweep.Leftovers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin: media", description = "What lies in the asset store")
@RequestMapping("/api/admin/assets/leftovers")
class AssetSweepController {

    private final AssetSweep assets;
    private final OperationRequests operations;

    AssetSweepController(AssetSweep assets, OperationRequests operations) {
        this.assets = assets;
        this.operations = operations;
    }

    @Operation(operationId = "findLeftovers", summary = "The media that no event knows and that are older than a week")
    @GetMapping
    Leftovers look() {
        return assets.look();
    }

    @Operation(operationId = "sweepAssets", summary = "Remove the media that no event knows and that are older than a week")
    @RecordedWish
    @PostMapping("/sweep")
    ResponseEntity<OperationAnswer> sweep(KeyedRequest request, @Valid @RequestBody ReasonRequest body) {
        return operations.record(
                request, Wish.of(OperationKind.SWEEP_ASSETS, OperationArguments.ALL, body.reason()), () -> {});
    }
}
