package auteur.api.film.job;

import auteur.api.access.Access;
import auteur.api.account.Caller;
import auteur.api.command.Versions;
import auteur.api.conditional.Representation;
import auteur.api.freshness.Freshness;
import auteur.api.freshness.Token;
import auteur.api.freshness.Tokens;
import auteur.api.problem.Problem;
import auteur.command.JobId;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobStage;
import auteur.query.film.history.HistoryEntry;
import auteur.query.film.history.HistoryQuery.FindHistory;
import auteur.query.film.job.JobQuery;
import auteur.query.film.job.JobQuery.FindJob;
import auteur.query.film.job.JobQuery.FindJobAsOf;
import auteur.query.film.job.JobQuery.FindJobs;
import auteur.query.film.job.JobSummary;
import auteur.query.film.job.JobView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Jobs")
@RequestMapping("/api/jobs")
class JobQueryController {

    private static final int MOST_JOBS = 100;
    private static final int LONGEST_SEARCH = 200;

    private final QueryGateway queries;
    private final Access access;
    private final Freshness freshness;
    private final Tokens tokens;
    private final Versions versions;
    private final Waits waits;

    JobQueryController(
            QueryGateway queries,
            Access access,
            Freshness freshness,
            Tokens tokens,
            Versions versions,
            Waits waits) {
        this.queries = queries;
        this.access = access;
        this.freshness = freshness;
        this.tokens = tokens;
        this.versions = versions;
        this.waits = waits;
    }

    /// @param before the cursor of the next page; null on the last
    record JobPage(List<JobSummary> jobs, @Nullable UUID before) {}

    record History(List<HistoryEntry> events) {}

    @Operation(operationId = "listJobs", summary = "The caller's jobs, newest first")
    @GetMapping
    JobPage list(
            Caller caller,
            @RequestParam(name = "stage", required = false) @Nullable JobStage stage,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "limit", defaultValue = "24") int limit,
            @RequestParam(name = "before", required = false) @Nullable UUID before,
            @RequestParam(name = "atLeast", required = false) @Nullable Token atLeast) {
        if (limit < 1 || limit > MOST_JOBS) {
            throw Problem.invalid("limit", "is from 1 to " + MOST_JOBS);
        }
        if (q != null && (q.length() > LONGEST_SEARCH || q.indexOf('\0') >= 0)) {
            throw Problem.invalid("q", "is not something to search for");
        }
        freshness.await(JobQuery.VIEW, atLeast);
        var query = new FindJobs(
                caller.id(),
                Optional.ofNullable(stage),
                Optional.ofNullable(q).filter(text -> !text.isBlank()),
                Optional.ofNullable(before).map(JobId::new),
                limit);
        var jobs = queries.query(query, ResponseTypes.multipleInstancesOf(JobSummary.class)).join();
        return new JobPage(jobs, jobs.size() == limit ? jobs.getLast().jobId() : null);
    }

    @Operation(operationId = "getJob", summary = "A job: its stage, pitches, scenes and film")
    @GetMapping("/{id}")
    ResponseEntity<JobAnswer> get(
            Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "atLeast", required = false) @Nullable Token atLeast,
            HttpServletRequest request) {
        var job = new JobId(id);
        access.require(caller, JobEvent.streamOf(job));
        freshness.await(JobQuery.VIEW, atLeast);
        var view = asOf == null
                ? freshness.find(JobQuery.VIEW, () -> ask(new FindJob(job)))
                : ask(new FindJobAsOf(job, tokens.moment(asOf)));
        var found = view.orElseThrow(Problem::notFound);
        var representation = Representation.tagged(versions.tag(found.version()));
        var isKnown = representation.isKnownTo(
                request, tag -> versions.named(tag, JobEvent.streamOf(job)).filter(named -> named == found.version())
                        .isPresent());
        return ResponseEntity.status(isKnown ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(representation.tag().toString())
                .body(isKnown ? null : new JobAnswer(found, asOf == null ? waits.of(found).orElse(null) : null));
    }

    @Operation(operationId = "getHistory", summary = "What has happened to a job, in plain words and as data")
    @GetMapping("/{id}/events")
    History history(
            Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "atLeast", required = false) @Nullable Token atLeast) {
        var job = new JobId(id);
        access.require(caller, JobEvent.streamOf(job));
        freshness.await(JobQuery.VIEW, atLeast);
        return new History(queries.query(
                new FindHistory(job), ResponseTypes.multipleInstancesOf(HistoryEntry.class))
                .join());
    }

    private Optional<JobView> ask(JobQuery query) {
        return queries.query(query, ResponseTypes.optionalInstanceOf(JobView.class)).join();
    }
}
