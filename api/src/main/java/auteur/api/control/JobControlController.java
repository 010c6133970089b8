package auteur.api.control;

import auteur.api.control.AdminRequests.JobsRequest;
import auteur.api.control.AdminRequests.ReasonRequest;
import auteur.api.idempotency.KeyedRequest;
import auteur.api.problem.Problem;
import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.command.film.job.JobStage;
import auteur.query.control.inspection.InspectionQuery.FindWatchedJob;
import auteur.query.control.inspection.InspectionQuery.JobFilter;
import auteur.query.control.inspection.Standing;
import auteur.query.control.inspection.WatchedJob;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin: jobs", description = "All jobs, by how they stand; retried and cancelled, one or all that match")
@RequestMapping("/api/admin/jobs")
class JobControlController {

    private final JobSight sight;
    private final OperationRequests operations;

    JobControlController(JobSight sight, OperationRequests operations) {
        this.sight = sight;
        this.operations = operations;
    }

    /// @param userName the owner's name; null when the account is not one of ours
    record JobEntry(@JsonUnwrapped WatchedJob job, @Nullable String userName) {}

    /// @param before the cursor of the next page; null on the last
    record WatchedJobPage(List<JobEntry> jobs, @Nullable UUID before) {}

    @Operation(operationId = "listAllJobs", summary = "The jobs of all creators, newest first", description = """
            `user` is the owner's name or id, `q` a part of the title or the beginning of the job's id, `from` and `until` bound when the
            job was started.""")
    @GetMapping
    WatchedJobPage list(
            @RequestParam(name = "stage", required = false) @Nullable JobStage stage,
            @RequestParam(name = "state", required = false) @Nullable Standing state,
            @RequestParam(name = "user", required = false) @Nullable String user,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "until", required = false) @Nullable Instant until,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "before", required = false) @Nullable UUID before) {
        Pages.requireLimit(limit);
        var named = Pages.filter("user", user);
        var owner = named.flatMap(sight::owner);
        var text = Pages.filter("q", q);
        if (named.isPresent() && owner.isEmpty()) {
            return new WatchedJobPage(List.of(), null);
        }
        var filter = new JobFilter(
                Optional.ofNullable(stage), Optional.ofNullable(state), owner, text,
                Optional.ofNullable(from), Optional.ofNullable(until));
        var jobs = sight.jobs(filter, Optional.ofNullable(before).map(JobId::new), limit);
        var names = sight.namesOf(jobs.stream().map(job -> new UserId(job.userId())).toList());
        return new WatchedJobPage(
                jobs.stream().map(job -> new JobEntry(job, names.get(job.userId()))).toList(),
                jobs.size() == limit ? jobs.getLast().jobId() : null);
    }

    @Operation(operationId = "retryJobs", summary = "Let jobs that fail or are stuck go on, all or those that match")
    @RecordedWish
    @PostMapping("/retry")
    ResponseEntity<OperationAnswer> retryAll(KeyedRequest request, @Valid @RequestBody JobsRequest body) {
        return all(request, OperationKind.RETRY_JOBS, body);
    }

    @Operation(operationId = "cancelJobs", summary = "Cancel the jobs that match; something has to be named")
    @RecordedWish
    @PostMapping("/cancel")
    ResponseEntity<OperationAnswer> cancelAll(KeyedRequest request, @Valid @RequestBody JobsRequest body) {
        if (body.filters().isEmpty()) {
            throw Problem.invalid("state", "is missing, and so are stage, user and q: say which jobs are meant");
        }
        return all(request, OperationKind.CANCEL_JOBS, body);
    }

    @Operation(operationId = "retryOneJob", summary = "Let a job that fails or is stuck go on")
    @RecordedWish
    @PostMapping("/{id}/retry")
    ResponseEntity<OperationAnswer> retry(
            KeyedRequest request, @PathVariable("id") UUID id, @Valid @RequestBody ReasonRequest body) {
        return one(request, OperationKind.RETRY_JOBS, id, body, Objections::toRetrying);
    }

    @Operation(operationId = "cancelOneJob", summary = "Cancel a job that is not at rest")
    @RecordedWish
    @PostMapping("/{id}/cancel")
    ResponseEntity<OperationAnswer> cancel(
            KeyedRequest request, @PathVariable("id") UUID id, @Valid @RequestBody ReasonRequest body) {
        return one(request, OperationKind.CANCEL_JOBS, id, body, Objections::toCancelling);
    }

    private ResponseEntity<OperationAnswer> one(
            KeyedRequest request, OperationKind kind, UUID id, ReasonRequest body, Consumer<WatchedJob> check) {
        return operations.record(
                request,
                Wish.of(kind, id.toString(), body.reason()),
                () -> check.accept(sight.one(new FindWatchedJob(new JobId(id)))));
    }

    private ResponseEntity<OperationAnswer> all(KeyedRequest request, OperationKind kind, JobsRequest body) {
        var wish = new Wish(kind, OperationArguments.ALL, body.filters(), body.reason());
        return operations.record(request, wish, () -> Objections.refuseIf(
                sight.jobs(body.filter(), Optional.empty(), 1).isEmpty(), "no_jobs", "There are no such jobs."));
    }
}
