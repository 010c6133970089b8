package auteur.api.film.job;

import auteur.api.command.CommandAnswer;
import auteur.api.command.Request;
import auteur.api.film.job.JobRequests.LockSelectionRequest;
import auteur.api.film.job.JobRequests.SelectionRequest;
import auteur.command.JobId;
import auteur.command.film.job.JobCommand.LockCharacters;
import auteur.command.film.job.JobCommand.RedrawOutdated;
import auteur.command.film.job.JobCommand.RedrawScenes;
import auteur.command.film.job.JobCommand.RemoveScenes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Acts on several scenes, each of which is one act.
@RestController
@Tag(name = "Storyboard")
@RequestMapping("/api/jobs/{id}/scenes")
class SelectionController {

    private final JobCommands commands;

    SelectionController(JobCommands commands) {
        this.commands = commands;
    }

    @Operation(operationId = "redrawScenes", summary = "Draw several stills anew; without a body, all that are out of date")
    @ApiResponse(responseCode = "202", description = "Accepted; the work goes on", useReturnTypeSchema = true)
    @PostMapping("/redraw")
    ResponseEntity<CommandAnswer> redraw(
            Request request,
            @PathVariable("id") UUID id,
            @Valid @RequestBody(required = false) @Nullable SelectionRequest body) {
        var job = new JobId(id);
        return commands.answer(
                HttpStatus.ACCEPTED,
                commands.send(
                        request, body == null ? new RedrawOutdated(job) : new RedrawScenes(job, body.scenes())));
    }

    @Operation(operationId = "removeScenes", summary = "Remove several scenes")
    @PostMapping("/remove")
    ResponseEntity<CommandAnswer> remove(
            Request request, @PathVariable("id") UUID id, @Valid @RequestBody SelectionRequest body) {
        return commands.answer(
                HttpStatus.OK, commands.send(request, new RemoveScenes(new JobId(id), body.scenes())));
    }

    @Operation(operationId = "lockCharacters", summary = "Keep the subjects of several scenes where they are, or let them go")
    @PutMapping("/character-lock")
    ResponseEntity<CommandAnswer> lock(
            Request request, @PathVariable("id") UUID id, @Valid @RequestBody LockSelectionRequest body) {
        return commands.answer(
                HttpStatus.OK,
                commands.send(request, new LockCharacters(new JobId(id), body.scenes(), body.locked())));
    }
}
