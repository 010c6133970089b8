package auteur.api.control;

import auteur.api.control.AdminRequests.PaceRequest;
import auteur.api.control.AdminRequests.ReasonRequest;
import auteur.api.idempotency.KeyedRequest;
import auteur.api.problem.Problem;
import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.command.film.job.JobEvent;
import auteur.command.taste.ProfileEvent;
import auteur.query.log.EventLog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin: projections")
@RequestMapping("/api/admin")
class RebuildController {

    private final Sight sight;
    private final EventLog log;
    private final OperationRequests operations;

    RebuildController(Sight sight, EventLog log, OperationRequests operations) {
        this.sight = sight;
        this.log = log;
        this.operations = operations;
    }

    @Operation(operationId = "rebuildAll", summary = "Rebuild every projection beside the old ones")
    @RecordedWish
    @PostMapping("/projections/rebuild")
    ResponseEntity<OperationAnswer> rebuildAll(KeyedRequest request, @Valid @RequestBody PaceRequest body) {
        return operations.record(
                request,
                new Wish(OperationKind.REBUILD_PROJECTION, OperationArguments.ALL, body.limit(), body.reason()),
                () -> Objections.toRebuildingAll(sight.projections()));
    }

    @Operation(operationId = "rebuildProjection", summary = "Rebuild a projection beside the old one")
    @RecordedWish
    @PostMapping("/projections/{name}/rebuild")
    ResponseEntity<OperationAnswer> rebuild(
            KeyedRequest request, @PathVariable("name") String name, @Valid @RequestBody PaceRequest body) {
        return operations.record(
                request,
                new Wish(OperationKind.REBUILD_PROJECTION, name, body.limit(), body.reason()),
                () -> Objections.toRebuilding(sight.projection(name)));
    }

    @Operation(operationId = "rebuildJob", summary = "Make the rows of one job anew in every projection")
    @RecordedWish
    @PostMapping("/jobs/{id}/rebuild")
    ResponseEntity<OperationAnswer> rebuildJob(
            KeyedRequest request, @PathVariable("id") UUID id, @Valid @RequestBody ReasonRequest body) {
        return operations.record(
                request,
                Wish.of(OperationKind.REBUILD_JOB, id.toString(), body.reason()),
                () -> requireInLog(log.positionOf(JobEvent.FAMILY.stream(id), 0).isPresent()));
    }

    @Operation(operationId = "rebuildUser", summary = "Make the rows of one user anew in every projection")
    @RecordedWish
    @PostMapping("/users/{id}/rebuild")
    ResponseEntity<OperationAnswer> rebuildUser(
            KeyedRequest request, @PathVariable("id") UUID id, @Valid @RequestBody ReasonRequest body) {
        return operations.record(
                request,
                Wish.of(OperationKind.REBUILD_USER, id.toString(), body.reason()),
                () -> requireInLog(log.positionOf(ProfileEvent.FAMILY.stream(id), 0).isPresent()));
    }

    private static void requireInLog(boolean isInLog) {
        if (!isInLog) {
            throw Problem.notFound();
        }
    }
}
