package auteur.api.control;

import auteur.api.account.Caller;
import auteur.api.freshness.Token;
import auteur.api.freshness.Tokens;
import auteur.api.problem.Problem;
import auteur.command.JobId;
import auteur.query.control.inspection.InspectionQuery.FindWatchedJob;
import auteur.query.control.inspection.StateDifference;
import auteur.query.control.inspection.StateDifference.Change;
import auteur.query.control.inspection.StoredEvent;
import auteur.query.control.inspection.StoredEvents;
import auteur.query.control.inspection.WatchedJob;
import auteur.query.film.job.JobView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admin: jobs")
@RequestMapping("/api/admin/jobs/{id}")
class InspectionController {

    private static final String AUDITED = "That an admin looked at the job is on record, once an hour, before this answers.";

    private final Looks looks;
    private final JobSight sight;
    private final StoredEvents events;
    private final Tokens tokens;

    InspectionController(Looks looks, JobSight sight, StoredEvents events, Tokens tokens) {
        this.looks = looks;
        this.sight = sight;
        this.events = events;
        this.tokens = tokens;
    }

    /// @param watched how it stands now; null when it was deleted
    /// @param state as its creator sees it, now or as it was; null when its first event cannot be read
    /// @param unreadable the versions of the events that the state lacks, as this program cannot read them
    record Inspection(
            UUID jobId,
            UUID userId,
            @Nullable String userName,
            @Nullable WatchedJob watched,
            @Nullable JobView state,
            List<Long> unreadable) {}

    /// @param byName what the actor is called; null for the crew, and when the account is not one of ours
    record EventEntry(@JsonUnwrapped StoredEvent event, @Nullable String byName) {}

    /// @param before the cursor of the next page, a version; null on the last
    record EventPage(List<EventEntry> events, @Nullable Long before) {}

    /// @param unreadable the versions of the events that either state lacks
    record Difference(long from, long to, List<Change> changes, List<Long> unreadable) {}

    @Operation(operationId = "inspectJob", summary = "Any job: how it stands, and its state now or after the event at a position", description = AUDITED)
    @GetMapping
    Inspection get(
            Caller admin,
            @PathVariable("id") UUID id,
            @RequestParam(name = "asOf", required = false) @Nullable Token asOf) {
        var job = new JobId(id);
        looks.record(admin, job);
        var owner = sight.starterOf(job);
        var state = asOf == null ? sight.now(job) : sight.asOf(job, tokens.position("asOf", asOf));
        return new Inspection(
                id,
                owner.value(),
                sight.namesOf(List.of(owner)).get(owner.value()),
                sight.maybe(new FindWatchedJob(job)).orElse(null),
                state.state(),
                state.unreadable());
    }

    @Operation(operationId = "inspectEvents", summary = "A job's events as they are stored, newest first, with payload, cause and actor", description = AUDITED)
    @GetMapping("/events")
    EventPage events(
            Caller admin,
            @PathVariable("id") UUID id,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        Pages.requireLimit(limit);
        var job = new JobId(id);
        looks.record(admin, job);
        if (before != null && before < 0) {
            throw Problem.invalid("before", "is 0 or more");
        }
        var version = before == null ? Long.MAX_VALUE : before;
        var page = events.before(job, version, limit);
        var names = sight.namesOfActors(page);
        var isLast = page.size() < limit || page.getLast().version() == 0;
        return new EventPage(
                page.stream().map(event -> new EventEntry(event, names.get(event.by()))).toList(),
                isLast ? null : page.getLast().version());
    }

    @Operation(operationId = "compareStates", summary = "In what a job's states after two of its events differ", description = AUDITED)
    @GetMapping("/difference")
    Difference difference(
            Caller admin,
            @PathVariable("id") UUID id,
            @RequestParam("from") Token first,
            @RequestParam("to") Token last) {
        var job = new JobId(id);
        var from = tokens.position("from", first);
        var to = tokens.position("to", last);
        if (to < from) {
            throw Problem.invalid("to", "is before from");
        }
        looks.record(admin, job);
        var states = sight.asOf(job, List.of(from, to));
        var before = states.getFirst();
        var after = states.getLast();
        return new Difference(
                from, to, StateDifference.between(before.state(), after.state()), after.unreadable());
    }
}
