package auteur.api.control;

import auteur.api.control.AdminRequests.PaceRequest;
import auteur.api.control.AdminRequests.ReasonRequest;
import auteur.api.idempotency.KeyedRequest;
import auteur.command.control.OperationKind;
import auteur.query.control.ProjectionView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin: projections")
@RequestMapping("/api/admin/projections/{name}")
class BuildController {

    private final Sight sight;
    private final OperationRequests operations;

    BuildController(Sight sight, OperationRequests operations) {
        this.sight = sight;
        this.operations = operations;
    }

    @Operation(operationId = "throttleRebuild", summary = "Bound how fast a rebuild is, or no longer")
    @RecordedWish
    @PostMapping("/throttle")
    ResponseEntity<OperationAnswer> throttle(
            KeyedRequest request, @PathVariable("name") String name, @Valid @RequestBody PaceRequest body) {
        return operations.record(
                request,
                new Wish(OperationKind.THROTTLE, name, body.limitOrNone(), body.reason()),
                () -> Objections.toThrottling(sight.projection(name)));
    }

    @Operation(operationId = "pauseRebuild", summary = "Pause a rebuild")
    @RecordedWish
    @PostMapping("/pause")
    ResponseEntity<OperationAnswer> pause(
            KeyedRequest request, @PathVariable("name") String name, @Valid @RequestBody ReasonRequest body) {
        return ofItsProcessor(request, OperationKind.STOP_PROCESSOR, name, body, Objections::toPausing);
    }

    @Operation(operationId = "resumeRebuild", summary = "Let a paused rebuild go on")
    @RecordedWish
    @PostMapping("/resume")
    ResponseEntity<OperationAnswer> resume(
            KeyedRequest request, @PathVariable("name") String name, @Valid @RequestBody ReasonRequest body) {
        return ofItsProcessor(request, OperationKind.START_PROCESSOR, name, body, Objections::toResuming);
    }

    @Operation(operationId = "cancelRebuild", summary = "Cancel a rebuild; nothing changes for readers")
    @RecordedWish
    @PostMapping("/cancel")
    ResponseEntity<OperationAnswer> cancel(
            KeyedRequest request, @PathVariable("name") String name, @Valid @RequestBody ReasonRequest body) {
        return simple(request, OperationKind.CANCEL_REBUILD, name, body, Objections::toCancelling);
    }

    @Operation(operationId = "acceptBuild", summary = "Let a build that differs serve readers from now on")
    @RecordedWish
    @PostMapping("/accept")
    ResponseEntity<OperationAnswer> accept(
            KeyedRequest request, @PathVariable("name") String name, @Valid @RequestBody ReasonRequest body) {
        return simple(request, OperationKind.ACCEPT_BUILD, name, body, Objections::toDeciding);
    }

    @Operation(operationId = "abandonBuild", summary = "Drop a build that differs; nothing changes for readers")
    @RecordedWish
    @PostMapping("/abandon")
    ResponseEntity<OperationAnswer> abandon(
            KeyedRequest request, @PathVariable("name") String name, @Valid @RequestBody ReasonRequest body) {
        return simple(request, OperationKind.CANCEL_REBUILD, name, body, Objections::toDeciding);
    }

    @Operation(operationId = "switchBack", summary = "Let the previous build serve readers again")
    @RecordedWish
    @PostMapping("/switch-back")
    ResponseEntity<OperationAnswer> switchBack(
            KeyedRequest request, @PathVariable("name") String name, @Valid @RequestBody ReasonRequest body) {
        return simple(request, OperationKind.SWITCH_BACK, name, body, Objections::toUsingPrevious);
    }

    @Operation(operationId = "pruneBuild", summary = "Drop the previous build; there is no way back then")
    @RecordedWish
    @PostMapping("/prune")
    ResponseEntity<OperationAnswer> prune(
            KeyedRequest request, @PathVariable("name") String name, @Valid @RequestBody ReasonRequest body) {
        return simple(request, OperationKind.PRUNE_BUILD, name, body, Objections::toUsingPrevious);
    }

    private ResponseEntity<OperationAnswer> simple(
            KeyedRequest request, OperationKind kind, String name, ReasonRequest body, Consumer<ProjectionView> check) {
        return operations.record(
                request, Wish.of(kind, name, body.reason()), () -> check.accept(sight.projection(name)));
    }

    /// What is done to a rebuild by way of its processor; which one that is, is known when it is there.
    private ResponseEntity<OperationAnswer> ofItsProcessor(
            KeyedRequest request, OperationKind kind, String name, ReasonRequest body, Consumer<ProjectionView> check) {
        return operations.record(request, Wish.of(kind, name, body.reason()).toString(), () -> {
            var projection = sight.projection(name);
            check.accept(projection);
            return Wish.of(kind, Objections.candidate(projection).processor(), body.reason());
        });
    }
}
