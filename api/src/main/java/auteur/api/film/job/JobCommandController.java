package auteur.api.film.job;

import auteur.api.command.CommandAnswer;
import auteur.api.command.Request;
import auteur.api.film.job.JobRequests.DirectorRequest;
import auteur.api.film.job.JobRequests.ReopenRequest;
import auteur.command.JobId;
import auteur.command.direction.DirectorId;
import auteur.command.film.job.JobCommand;
import auteur.command.film.job.JobCommand.ApproveStoryboard;
import auteur.command.film.job.JobCommand.CancelJob;
import auteur.command.film.job.JobCommand.DeleteJob;
import auteur.command.film.job.JobCommand.ReopenStoryboard;
import auteur.command.film.job.JobCommand.RetryJob;
import auteur.command.film.job.JobCommand.SelectDirector;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Jobs", description = "From a picture and a brief to a film")
@RequestMapping("/api/jobs")
class JobCommandController {

    private final JobCommands commands;
    private final NewJobs newJobs;

    JobCommandController(JobCommands commands, NewJobs newJobs) {
        this.commands = commands;
        this.newJobs = newJobs;
    }

    @Operation(operationId = "startJob", summary = "Start a job from a brief and a picture")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = JobForm.class), encoding = @Encoding(name = "brief", contentType = MediaType.APPLICATION_JSON_VALUE)))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<CommandAnswer> start(Request request, @Parameter(hidden = true) JobForm form) {
        var answer = newJobs.start(request, form.brief().brief(), form.image());
        return ResponseEntity.created(URI.create("/api/jobs/" + answer.id()))
                .eTag(commands.tag(answer))
                .body(answer);
    }

    @Operation(operationId = "selectDirector", summary = "Choose a director who has pitched")
    @ApiResponse(responseCode = "202", description = "Accepted; the work goes on", useReturnTypeSchema = true)
    @PostMapping("/{id}/director")
    ResponseEntity<CommandAnswer> select(
            Request request, @PathVariable("id") UUID id, @Valid @RequestBody DirectorRequest body) {
        return accepted(request, new SelectDirector(new JobId(id), new DirectorId(body.directorId())));
    }

    @Operation(operationId = "approveStoryboard", summary = "Approve the storyboard and render the film")
    @ApiResponse(responseCode = "202", description = "Accepted; the work goes on", useReturnTypeSchema = true)
    @PostMapping("/{id}/storyboard/approve")
    ResponseEntity<CommandAnswer> approve(Request request, @PathVariable("id") UUID id) {
        return accepted(request, new ApproveStoryboard(new JobId(id)));
    }

    @Operation(operationId = "reopenStoryboard", summary = "Begin the next cut of a finished film, from an earlier cut if one is named")
    @PostMapping("/{id}/storyboard/reopen")
    ResponseEntity<CommandAnswer> reopen(
            Request request,
            @PathVariable("id") UUID id,
            @Valid @RequestBody(required = false) @Nullable ReopenRequest body) {
        var fromCut = Optional.ofNullable(body).map(ReopenRequest::fromCut);
        return done(request, new ReopenStoryboard(new JobId(id), fromCut));
    }

    @Operation(operationId = "retryJob", summary = "Resume a failed job at the step that failed")
    @ApiResponse(responseCode = "202", description = "Accepted; the work goes on", useReturnTypeSchema = true)
    @PostMapping("/{id}/retry")
    ResponseEntity<CommandAnswer> retry(Request request, @PathVariable("id") UUID id) {
        return accepted(request, new RetryJob(new JobId(id)));
    }

    @Operation(operationId = "cancelJob", summary = "Stop an unfinished job; of a later cut, return to the film")
    @PostMapping("/{id}/cancel")
    ResponseEntity<CommandAnswer> cancel(Request request, @PathVariable("id") UUID id) {
        return done(request, new CancelJob(new JobId(id)));
    }

    @Operation(operationId = "deleteJob", summary = "Delete a job at rest, with its media")
    @DeleteMapping("/{id}")
    ResponseEntity<CommandAnswer> delete(Request request, @PathVariable("id") UUID id) {
        return done(request, new DeleteJob(new JobId(id)));
    }

    private ResponseEntity<CommandAnswer> done(Request request, JobCommand command) {
        return commands.answer(HttpStatus.OK, commands.send(request, command));
    }

    private ResponseEntity<CommandAnswer> accepted(Request request, JobCommand command) {
        return commands.answer(HttpStatus.ACCEPTED, commands.send(request, command));
    }
}
