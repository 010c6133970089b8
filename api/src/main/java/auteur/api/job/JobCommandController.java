package auteur.api.job;

import auteur.api.job.JobRequests.BriefRequest;
import auteur.api.job.JobRequests.DirectorRequest;
import auteur.command.JobId;
import auteur.command.direction.DirectorId;
import auteur.command.job.JobCommand;
import auteur.command.job.JobCommand.ApproveStoryboard;
import auteur.command.job.JobCommand.CancelJob;
import auteur.command.job.JobCommand.DeleteJob;
import auteur.command.job.JobCommand.ReopenStoryboard;
import auteur.command.job.JobCommand.RetryJob;
import auteur.command.job.JobCommand.SelectDirector;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/jobs")
class JobCommandController {

    private final JobCommands commands;
    private final NewJobs newJobs;

    JobCommandController(JobCommands commands, NewJobs newJobs) {
        this.commands = commands;
        this.newJobs = newJobs;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<CommandAnswer> start(
            Request request,
            @Valid @RequestPart("brief") BriefRequest brief,
            @RequestPart("image") MultipartFile image) {
        var answer = newJobs.start(request, brief.brief(), image);
        return ResponseEntity.created(URI.create("/api/jobs/" + answer.id()))
                .eTag(String.valueOf(answer.version()))
                .body(answer);
    }

    @PostMapping("/{id}/director")
    ResponseEntity<CommandAnswer> select(
            Request request, @PathVariable("id") UUID id, @Valid @RequestBody DirectorRequest body) {
        return accepted(request, new SelectDirector(new JobId(id), new DirectorId(body.directorId())));
    }

    @PostMapping("/{id}/storyboard/approve")
    ResponseEntity<CommandAnswer> approve(Request request, @PathVariable("id") UUID id) {
        return accepted(request, new ApproveStoryboard(new JobId(id)));
    }

    @PostMapping("/{id}/storyboard/reopen")
    ResponseEntity<CommandAnswer> reopen(Request request, @PathVariable("id") UUID id) {
        return done(request, new ReopenStoryboard(new JobId(id)));
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<CommandAnswer> retry(Request request, @PathVariable("id") UUID id) {
        return accepted(request, new RetryJob(new JobId(id)));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<CommandAnswer> cancel(Request request, @PathVariable("id") UUID id) {
        return done(request, new CancelJob(new JobId(id)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<CommandAnswer> delete(Request request, @PathVariable("id") UUID id) {
        return done(request, new DeleteJob(new JobId(id)));
    }

    private ResponseEntity<CommandAnswer> done(Request request, JobCommand command) {
        return answer(HttpStatus.OK, commands.send(request, command));
    }

    private ResponseEntity<CommandAnswer> accepted(Request request, JobCommand command) {
        return answer(HttpStatus.ACCEPTED, commands.send(request, command));
    }

    static ResponseEntity<CommandAnswer> answer(HttpStatus status, CommandAnswer answer) {
        return ResponseEntity.status(status)
                .eTag(String.valueOf(answer.version()))
                .body(answer);
    }
}
