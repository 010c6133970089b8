package auteur.api.film.job;

import auteur.api.access.Access;
import auteur.api.account.Caller;
import auteur.api.command.CommandAnswer;
import auteur.api.command.Request;
import auteur.api.freshness.Freshness;
import auteur.api.freshness.Token;
import auteur.api.problem.Problem;
import auteur.command.JobId;
import auteur.command.film.crew.Typesetter;
import auteur.command.film.job.JobCommand.RequestReviewCopy;
import auteur.command.film.job.JobEvent;
import auteur.query.film.job.JobQuery;
import auteur.query.film.job.JobQuery.FindJob;
import auteur.query.film.job.JobView;
import auteur.query.film.job.JobView.ReviewCopyView;
import auteur.query.film.job.JobView.SceneView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Copies of finished films with notes on them.
@RestController
@Tag(name = "Jobs")
@RequestMapping("/api/jobs/{id}/review-copy")
class ReviewCopyController {

    private final JobCommands commands;
    private final Access access;
    private final QueryGateway queries;
    private final Freshness freshness;
    private final Typesetter typesetter;

    ReviewCopyController(
            JobCommands commands,
            Access access,
            QueryGateway queries,
            Freshness freshness,
            Typesetter typesetter) {
        this.commands = commands;
        this.access = access;
        this.queries = queries;
        this.freshness = freshness;
        this.typesetter = typesetter;
    }

    /// @param copy the newest that was asked for
    /// @param unwritable what a copy of the storyboard as it stands could not show
    record ReviewCopyAnswer(@Nullable ReviewCopyView copy, List<UnwritableScene> unwritable) {}

    /// @param place of the scene in the film, from 1
    /// @param letters those that no font of this studio can draw; they would be boxes
    record UnwritableScene(UUID sceneId, int place, Set<String> letters) {}

    @Operation(operationId = "requestReviewCopy", summary = "Ask for a copy of the finished film with slate, time code and captions")
    @ApiResponse(responseCode = "202", description = "Accepted; the work goes on", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<CommandAnswer> request(Request request, @PathVariable("id") UUID id) {
        var command = new RequestReviewCopy(new JobId(id));
        return commands.answer(HttpStatus.ACCEPTED, commands.send(request, command));
    }

    @Operation(operationId = "getReviewCopy", summary = "The review copy, and the letters that it could not show")
    @GetMapping
    ReviewCopyAnswer get(
            Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "atLeast", required = false) @Nullable Token atLeast) {
        var job = new JobId(id);
        access.require(caller, JobEvent.streamOf(job));
        freshness.await(JobQuery.VIEW, atLeast);
        var view = freshness.find(JobQuery.VIEW, () -> queries.query(
                new FindJob(job), ResponseTypes.optionalInstanceOf(JobView.class))
                .join())
                .orElseThrow(Problem::notFound);
        var unwritable = view.scenes().stream()
                .map(this::unwritable)
                .filter(scene -> !scene.letters().isEmpty())
                .toList();
        return new ReviewCopyAnswer(view.reviewCopy(), unwritable);
    }

    private UnwritableScene unwritable(SceneView scene) {
        var letters = typesetter.unwritable(scene.description() + " " + scene.narration());
        return new UnwritableScene(scene.id(), scene.sceneIndex() + 1, letters);
    }
}
