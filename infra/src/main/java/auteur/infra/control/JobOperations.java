package auteur.infra.control;

import static auteur.command.control.OperationArguments.ALL;
import static auteur.command.control.OperationArguments.STAGE;
import static auteur.command.control.OperationArguments.STATE;
import static auteur.command.control.OperationArguments.TEXT;
import static auteur.command.control.OperationArguments.USER;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.control.OperationId;
import auteur.command.film.job.JobRejection;
import auteur.command.film.job.JobStage;
import auteur.query.control.ControlQuery.FindOperation;
import auteur.query.control.OperationView;
import auteur.query.control.inspection.InspectionQuery;
import auteur.query.control.inspection.InspectionQuery.FindWatchedJob;
import auteur.query.control.inspection.InspectionQuery.FindWatchedJobs;
import auteur.query.control.inspection.InspectionQuery.JobFilter;
import auteur.query.control.inspection.Standing;
import auteur.query.control.inspection.WatchedJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/// Retries and cancels jobs, one or all that match, and says how it went. Done twice it does no more than once.
final class JobOperations {

    private static final int MOST = 1000;
    private static final int MOST_NAMED = 5;

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Recovery recovery;
    private final StepTable steps;

    JobOperations(QueryGateway queries, CommandGateway commands, Recovery recovery, StepTable steps) {
        this.queries = queries;
        this.commands = commands;
        this.recovery = recovery;
        this.steps = steps;
    }

    /// What is done to one job; answers whether anything was.
    private interface Act {

        boolean on(WatchedJob job);
    }

    /// @param target a job's id, or [auteur.command.control.OperationArguments#ALL]
    /// @return what was done, for the admin
    /// @throws IllegalArgumentException when there is nothing to retry
    String retry(UUID operation, String target, Map<String, String> filter) {
        var actor = actor(operation);
        var meant = meant(target, filter, job -> job.state() == Standing.FAILING || job.state() == Standing.STUCK);
        return each(meant, job -> recovery.recover(actor, job), "goes on", "go on");
    }

    /// @throws IllegalArgumentException when there is nothing to cancel
    String cancel(UUID operation, String target, Map<String, String> filter) {
        var actor = actor(operation);
        var meant = meant(target, filter, job -> job.state() != Standing.AT_REST);
        return each(meant, job -> recovery.cancel(actor, job), "is cancelled", "are cancelled");
    }

    /// @param target a step's key, or [auteur.command.control.OperationArguments#ALL]
    /// @throws IllegalArgumentException when no such step waits for its next try
    String retrySteps(String target) {
        var due = steps.tryNow(Optional.of(target).filter(key -> !key.equals(ALL)), Optional.empty());
        if (due == 0) {
            throw new IllegalArgumentException("No such step waits for its next try");
        }
        return due == 1 ? "One step is tried now" : String.format(Locale.ROOT, "%d steps are tried now", due);
    }

    private static String each(List<WatchedJob> jobs, Act act, String one, String many) {
        if (jobs.isEmpty()) {
            throw new IllegalArgumentException("No job is as it was asked for any more");
        }
        var done = 0;
        var refusals = new ArrayList<String>();
        for (var job : jobs) {
            try {
                if (act.on(job)) {
                    done++;
                } else {
                    refusals.add("“%s” has nothing to be done".formatted(job.title()));
                }
            } catch (JobRejection refused) {
                refusals.add("“%s” is %s by now".formatted(job.title(), words(refused.stage())));
            }
        }
        var outcome = outcome(done, refusals, one, many);
        if (done == 0) {
            throw new IllegalArgumentException(outcome);
        }
        return jobs.size() < MOST ? outcome : outcome + ". There may be more: ask again";
    }

    private static String outcome(int done, List<String> refusals, String one, String many) {
        var parts = new ArrayList<String>();
        parts.add(done == 1 ? "One job " + one : String.format(Locale.ROOT, "%d jobs %s", done, many));
        parts.addAll(refusals.stream().limit(MOST_NAMED).toList());
        if (refusals.size() > MOST_NAMED) {
            parts.add(String.format(Locale.ROOT, "%d others likewise", refusals.size() - MOST_NAMED));
        }
        return String.join("; ", parts);
    }

    private List<WatchedJob> meant(String target, Map<String, String> filter, Predicate<WatchedJob> isMeant) {
        return target.equals(ALL)
                ? all(filterOf(filter)).stream().filter(isMeant).toList()
                : queries.query(
                        new FindWatchedJob(new JobId(UUID.fromString(target))),
                        ResponseTypes.optionalInstanceOf(WatchedJob.class))
                        .join()
                        .stream()
                        .toList();
    }

    private List<WatchedJob> all(JobFilter filter) {
        var all = new ArrayList<WatchedJob>();
        List<WatchedJob> page;
        do {
            var before = all.isEmpty() ? Optional.<JobId>empty() : Optional.of(new JobId(all.getLast().jobId()));
            page = queries.query(
                    new FindWatchedJobs(filter, before, InspectionQuery.MOST),
                    ResponseTypes.multipleInstancesOf(WatchedJob.class))
                    .join();
            all.addAll(page);
        } while (page.size() == InspectionQuery.MOST && all.size() < MOST);
        return all;
    }

    private static JobFilter filterOf(Map<String, String> arguments) {
        return new JobFilter(
                Optional.ofNullable(arguments.get(STAGE)).map(JobStage::valueOf),
                Optional.ofNullable(arguments.get(STATE)).map(Standing::valueOf),
                Optional.ofNullable(arguments.get(USER)).map(UUID::fromString).map(UserId::new),
                Optional.ofNullable(arguments.get(TEXT)),
                Optional.empty(),
                Optional.empty());
    }

    private Actor actor(UUID operation) {
        var id = new OperationId(operation);
        return queries.query(new FindOperation(id), ResponseTypes.optionalInstanceOf(OperationView.class))
                .join()
                .map(found -> new Actor(commands, id, found.by()))
                .orElseThrow(() -> new IllegalStateException(id + " is not known"));
    }

    private static String words(JobStage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
