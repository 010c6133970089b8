package auteur.api.film.job;

import auteur.api.access.Access;
import auteur.api.account.Caller;
import auteur.api.command.CommandAnswer;
import auteur.api.command.Request;
import auteur.api.command.Sender;
import auteur.api.film.job.JobRequests.UndoRequest;
import auteur.api.freshness.Freshness;
import auteur.api.freshness.Token;
import auteur.command.JobId;
import auteur.command.film.job.JobCommand.RestoreStoryboard;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.Productions;
import auteur.query.film.history.HistoryQuery.FindUndo;
import auteur.query.film.history.UndoView;
import auteur.query.film.job.JobQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Storyboard")
@RequestMapping("/api/jobs/{id}/storyboard/undo")
class UndoController {

    private final Sender sender;
    private final JobCommands commands;
    private final Productions productions;
    private final QueryGateway queries;
    private final Access access;
    private final Freshness freshness;

    UndoController(
            Sender sender,
            JobCommands commands,
            Productions productions,
            QueryGateway queries,
            Access access,
            Freshness freshness) {
        this.sender = sender;
        this.commands = commands;
        this.productions = productions;
        this.queries = queries;
        this.access = access;
        this.freshness = freshness;
    }

    @Operation(operationId = "findUndo", summary = "The caller's newest act on the storyboard that is not undone yet")
    @GetMapping
    UndoView find(
            Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "atLeast", required = false) @Nullable Token atLeast) {
        var job = new JobId(id);
        access.require(caller, JobEvent.streamOf(job));
        freshness.await(JobQuery.VIEW, atLeast);
        return queries.query(new FindUndo(job, caller.id()), UndoView.class).join();
    }

    @Operation(operationId = "undo", summary = "Bring the storyboard back to how it was at a version")
    @PostMapping
    ResponseEntity<CommandAnswer> undo(
            Request request, @PathVariable("id") UUID id, @Valid @RequestBody UndoRequest body) {
        var job = new JobId(id);
        var answer = sender.send(request, JobEvent.streamOf(job), "undo " + job + " to " + body.toVersion(),
                () -> new RestoreStoryboard(
                        job, body.toVersion(), productions.storyboardAt(job, body.toVersion())));
        return commands.answer(HttpStatus.OK, answer);
    }
}
