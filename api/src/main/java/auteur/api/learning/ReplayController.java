package auteur.api.learning;

import auteur.api.idempotency.Idempotency;
import auteur.api.idempotency.KeyedRequest;
import auteur.api.learning.ReplayRequests.RangeRequest;
import auteur.api.learning.ReplayRequests.ReplayRequest;
import auteur.api.learning.Replays.ReplayView;
import auteur.api.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Learning")
@RequestMapping("/api/learning/replays")
class ReplayController {

    private final Replays replays;
    private final Ranges ranges;
    private final Idempotency idempotency;

    ReplayController(Replays replays, Ranges ranges, Idempotency idempotency) {
        this.replays = replays;
        this.ranges = ranges;
        this.idempotency = idempotency;
    }

    record ReplayAnswer(UUID id) {}

    record ReplayList(List<ReplayView> replays) {}

    @Operation(operationId = "startReplay", summary = "Replay recorded choices under a rule", description = """
            It runs in the background and touches nothing live. The same rule over the same range gives the same digest.""")
    @ApiResponse(responseCode = "202", description = "Queued; `GET /api/learning/replays/{id}` tells what becomes of it", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<ReplayAnswer> start(KeyedRequest request, @Valid @RequestBody ReplayRequest body) {
        var id = request.newId();
        var answer = idempotency.once(
                request.name(), body.toString(), ReplayAnswer.class,
                () -> replays.find(id).map(found -> new ReplayAnswer(id)),
                () -> ask(id, request, body));
        return ResponseEntity.accepted()
                .location(URI.create("/api/learning/replays/" + answer.id()))
                .body(answer);
    }

    @Operation(operationId = "listReplays", summary = "All replays, newest first, without the details of their results")
    @GetMapping
    ReplayList list() {
        return new ReplayList(replays.all());
    }

    @Operation(operationId = "getReplay", summary = "A replay: how far it is, and its result")
    @GetMapping("/{id}")
    ReplayView get(@PathVariable("id") UUID id) {
        return replays.find(id).orElseThrow(Problem::notFound);
    }

    @Operation(operationId = "cancelReplay", summary = "Stop a replay that waits or runs")
    @PostMapping("/{id}/cancel")
    ReplayView cancel(@PathVariable("id") UUID id) {
        get(id);
        if (!replays.cancel(id)) {
            throw Problem.of(HttpStatus.CONFLICT, "replay_ended", "This replay has ended already.");
        }
        return get(id);
    }

    @Operation(operationId = "removeReplay", summary = "Forget a replay that has ended")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable("id") UUID id) {
        get(id);
        if (!replays.remove(id)) {
            throw Problem.of(HttpStatus.CONFLICT, "replay_running", "This replay has not ended yet: cancel it first.");
        }
        return ResponseEntity.noContent().build();
    }

    private ReplayAnswer ask(UUID id, KeyedRequest request, ReplayRequest body) {
        var wanted = Optional.ofNullable(body.range()).orElse(RangeRequest.ALL);
        var range = ranges.of(
                wanted.after(), wanted.upTo(), wanted.from(), wanted.until(), wanted.director(), wanted.cohort());
        if (!replays.ask(id, body.name().strip(), body.rule().spec(), range, request.caller().id())) {
            throw Problem.of(
                    HttpStatus.CONFLICT, "too_many_replays", "Too many replays wait or are kept: remove some first.");
        }
        return new ReplayAnswer(id);
    }
}
