package auteur.api.control;

import auteur.api.access.Access;
import auteur.api.account.Account;
import auteur.api.account.Accounts;
import auteur.api.problem.Problem;
import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.film.job.JobEvent;
import auteur.query.control.inspection.InspectionQuery.FindPastStates;
import auteur.query.control.inspection.InspectionQuery.FindWatchedJob;
import auteur.query.control.inspection.InspectionQuery.FindWatchedJobs;
import auteur.query.control.inspection.InspectionQuery.JobFilter;
import auteur.query.control.inspection.PastState;
import auteur.query.control.inspection.StoredEvent;
import auteur.query.control.inspection.WatchedJob;
import auteur.query.film.job.JobQuery.FindJob;
import auteur.query.film.job.JobView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/// What admins see of jobs.
@Component
class JobSight {

    private final QueryGateway queries;
    private final Accounts accounts;
    private final Access access;

    JobSight(QueryGateway queries, Accounts accounts, Access access) {
        this.queries = queries;
        this.accounts = accounts;
        this.access = access;
    }

    List<WatchedJob> jobs(JobFilter filter, Optional<JobId> before, int limit) {
        return queries.query(
                new FindWatchedJobs(filter, before, limit), ResponseTypes.multipleInstancesOf(WatchedJob.class))
                .join();
    }

    Optional<WatchedJob> maybe(FindWatchedJob query) {
        return queries.query(query, ResponseTypes.optionalInstanceOf(WatchedJob.class)).join();
    }

    /// @throws Problem 404 when there is no such job, or no longer
    WatchedJob one(FindWatchedJob query) {
        return maybe(query).orElseThrow(Problem::notFound);
    }

    /// @throws Problem 404 when there never was such a job
    PastState asOf(JobId job, long position) {
        return asOf(job, List.of(position)).getFirst();
    }

    /// @param positions in ascending order
    /// @throws Problem 404 when there never was such a job
    List<PastState> asOf(JobId job, List<Long> positions) {
        var states = queries.query(
                new FindPastStates(job, positions), ResponseTypes.multipleInstancesOf(PastState.class)).join();
        if (states.isEmpty()) {
            throw Problem.notFound();
        }
        return states;
    }

    /// The user of a name or id; empty when there is no such name.
    Optional<UserId> owner(String nameOrId) {
        var named = accounts.named(nameOrId).map(Account::id);
        return named.or(() -> id(nameOrId));
    }

    /// The job as it is now; one that was deleted, as it was at last.
    PastState now(JobId job) {
        return queries.query(new FindJob(job), ResponseTypes.optionalInstanceOf(JobView.class))
                .join()
                .map(state -> new PastState(state, List.of()))
                .orElseGet(() -> asOf(job, Long.MAX_VALUE));
    }

    /// Who started a job.
    ///
    /// @throws Problem 404 when nobody did
    UserId starterOf(JobId job) {
        return access.starterOf(JobEvent.streamOf(job)).orElseThrow(Problem::notFound);
    }

    Map<UUID, String> namesOf(Collection<UserId> users) {
        var names = new HashMap<UUID, String>();
        accounts.namesOf(Set.copyOf(users)).forEach((user, name) -> names.put(user.value(), name));
        return names;
    }

    /// The names of those who are users, by who acted.
    Map<String, String> namesOfActors(List<StoredEvent> events) {
        var users = events.stream().flatMap(event -> id(event.by()).stream()).collect(Collectors.toSet());
        var names = new HashMap<String, String>();
        accounts.namesOf(users).forEach((user, name) -> names.put(user.toString(), name));
        return names;
    }

    private static Optional<UserId> id(String text) {
        try {
            return Optional.of(new UserId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
