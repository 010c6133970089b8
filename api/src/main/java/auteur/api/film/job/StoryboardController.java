package auteur.api.film.job;

import auteur.api.command.CommandAnswer;
import auteur.api.command.Request;
import auteur.api.film.job.JobRequests.AddSceneRequest;
import auteur.api.film.job.JobRequests.EditSceneRequest;
import auteur.api.film.job.JobRequests.LockRequest;
import auteur.api.film.job.JobRequests.OrderRequest;
import auteur.api.film.job.JobRequests.RegenerateRequest;
import auteur.api.film.job.JobRequests.TakeRequest;
import auteur.command.JobId;
import auteur.command.film.job.JobCommand.AddScene;
import auteur.command.film.job.JobCommand.ChooseTake;
import auteur.command.film.job.JobCommand.EditScene;
import auteur.command.film.job.JobCommand.LockCharacter;
import auteur.command.film.job.JobCommand.RegenerateScene;
import auteur.command.film.job.JobCommand.RemoveScene;
import auteur.command.film.job.JobCommand.ReorderScenes;
import auteur.command.film.job.JobCommand.UnlockCharacter;
import auteur.command.film.job.scene.SceneId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Storyboard", description = "Edits of a storyboard under review")
@RequestMapping("/api/jobs/{id}/scenes")
class StoryboardController {

    private final JobCommands commands;

    StoryboardController(JobCommands commands) {
        this.commands = commands;
    }

    @Operation(operationId = "addScene", summary = "Add a scene")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<CommandAnswer> add(
            Request request, @PathVariable("id") UUID id, @Valid @RequestBody AddSceneRequest body) {
        var after = Optional.ofNullable(body.after()).map(SceneId::new);
        var command = new AddScene(new JobId(id), new SceneId(request.newId()), body.shot(), after);
        return commands.answer(HttpStatus.CREATED, commands.send(request, command));
    }

    @Operation(operationId = "editScene", summary = "Change parts of a scene")
    @PatchMapping("/{sceneId}")
    ResponseEntity<CommandAnswer> edit(
            Request request,
            @PathVariable("id") UUID id,
            @PathVariable("sceneId") UUID sceneId,
            @Valid @RequestBody EditSceneRequest body) {
        return commands.answer(
                HttpStatus.OK,
                commands.send(request, new EditScene(new JobId(id), new SceneId(sceneId), body.changes())));
    }

    @Operation(operationId = "removeScene", summary = "Remove a scene")
    @DeleteMapping("/{sceneId}")
    ResponseEntity<CommandAnswer> remove(
            Request request, @PathVariable("id") UUID id, @PathVariable("sceneId") UUID sceneId) {
        return commands.answer(
                HttpStatus.OK, commands.send(request, new RemoveScene(new JobId(id), new SceneId(sceneId))));
    }

    @Operation(operationId = "reorderScenes", summary = "Put the scenes in another order")
    @PutMapping("/order")
    ResponseEntity<CommandAnswer> reorder(
            Request request, @PathVariable("id") UUID id, @Valid @RequestBody OrderRequest body) {
        var order = body.scenes();
        return commands.answer(
                HttpStatus.OK, commands.send(request, new ReorderScenes(new JobId(id), order)));
    }

    @Operation(operationId = "regenerateScene", summary = "Draw the still anew, from another prompt if one is given")
    @ApiResponse(responseCode = "202", description = "Accepted; the work goes on", useReturnTypeSchema = true)
    @PostMapping("/{sceneId}/regenerate")
    ResponseEntity<CommandAnswer> regenerate(
            Request request,
            @PathVariable("id") UUID id,
            @PathVariable("sceneId") UUID sceneId,
            @Valid @RequestBody(required = false) @Nullable RegenerateRequest body) {
        var prompt = Optional.ofNullable(body).flatMap(RegenerateRequest::newPrompt);
        return commands.answer(
                HttpStatus.ACCEPTED,
                commands.send(request, new RegenerateScene(new JobId(id), new SceneId(sceneId), prompt)));
    }

    @Operation(operationId = "chooseTake", summary = "Take an earlier still of the scene back")
    @PutMapping("/{sceneId}/take")
    ResponseEntity<CommandAnswer> choose(
            Request request,
            @PathVariable("id") UUID id,
            @PathVariable("sceneId") UUID sceneId,
            @Valid @RequestBody TakeRequest body) {
        return commands.answer(
                HttpStatus.OK,
                commands.send(request, new ChooseTake(new JobId(id), new SceneId(sceneId), body.take())));
    }

    @Operation(operationId = "lockCharacter", summary = "Keep the subject where it is through regeneration, or let it go")
    @PutMapping("/{sceneId}/character-lock")
    ResponseEntity<CommandAnswer> lock(
            Request request,
            @PathVariable("id") UUID id,
            @PathVariable("sceneId") UUID sceneId,
            @Valid @RequestBody LockRequest body) {
        var job = new JobId(id);
        var scene = new SceneId(sceneId);
        var command = body.locked() ? new LockCharacter(job, scene) : new UnlockCharacter(job, scene);
        return commands.answer(HttpStatus.OK, commands.send(request, command));
    }
}
