package auteur.api.control;

import auteur.api.control.AdminRequests.ReasonRequest;
import auteur.api.idempotency.KeyedRequest;
import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.query.control.ProcessorView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin: processors", description = "What follows the log, on all nodes")
@RequestMapping("/api/admin/processors")
class ProcessorController {

    private final Sight sight;
    private final OperationRequests operations;

    ProcessorController(Sight sight, OperationRequests operations) {
        this.sight = sight;
        this.operations = operations;
    }

    record ProcessorList(List<ProcessorView> processors) {}

    @Operation(operationId = "listProcessors", summary = "All processors: node, position, lag, rate and last error")
    @GetMapping
    ProcessorList list() {
        return new ProcessorList(sight.processors());
    }

    @Operation(operationId = "stopProcessor", summary = "Stop a processor on all nodes")
    @RecordedWish
    @PostMapping("/{name}/stop")
    ResponseEntity<OperationAnswer> stop(
            KeyedRequest request, @PathVariable("name") String name, @Valid @RequestBody ReasonRequest body) {
        return operations.record(
                request,
                Wish.of(OperationKind.STOP_PROCESSOR, name, body.reason()),
                () -> Objections.toStopping(sight.processor(name)));
    }

    @Operation(operationId = "startProcessor", summary = "Let a stopped processor follow again")
    @RecordedWish
    @PostMapping("/{name}/start")
    ResponseEntity<OperationAnswer> start(
            KeyedRequest request, @PathVariable("name") String name, @Valid @RequestBody ReasonRequest body) {
        return operations.record(
                request,
                Wish.of(OperationKind.START_PROCESSOR, name, body.reason()),
                () -> Objections.toStarting(sight.processor(name)));
    }

    @Operation(operationId = "resetProcessor", summary = "Let a projection's processor begin the log anew")
    @RecordedWish
    @PostMapping("/{name}/reset")
    ResponseEntity<OperationAnswer> reset(
            KeyedRequest request, @PathVariable("name") String name, @Valid @RequestBody ReasonRequest body) {
        return operations.record(
                request,
                Wish.of(OperationKind.RESET_PROCESSOR, name, body.reason()),
                () -> Objections.toReset(sight.processor(name)));
    }

    @Operation(operationId = "splitSegment", summary = "Split a segment in two, so that two nodes can share it")
    @RecordedWish
    @PostMapping("/{name}/segments/{segment}/split")
    ResponseEntity<OperationAnswer> split(
            KeyedRequest request,
            @PathVariable("name") String name,
            @PathVariable("segment") int segment,
            @Valid @RequestBody ReasonRequest body) {
        return operations.record(
                request,
                ofSegment(OperationKind.SPLIT_SEGMENT, name, segment, body),
                () -> Objections.toSplitting(sight.processor(name), segment));
    }

    @Operation(operationId = "mergeSegments", summary = "Merge a segment with the one it was split from")
    @RecordedWish
    @PostMapping("/{name}/segments/{segment}/merge")
    ResponseEntity<OperationAnswer> merge(
            KeyedRequest request,
            @PathVariable("name") String name,
            @PathVariable("segment") int segment,
            @Valid @RequestBody ReasonRequest body) {
        return operations.record(
                request,
                ofSegment(OperationKind.MERGE_SEGMENTS, name, segment, body),
                () -> Objections.toMerging(sight.processor(name), segment));
    }

    private static Wish ofSegment(OperationKind kind, String name, int segment, ReasonRequest body) {
        return new Wish(
                kind, name, Map.of(OperationArguments.SEGMENT, Integer.toString(segment)), body.reason());
    }
}
