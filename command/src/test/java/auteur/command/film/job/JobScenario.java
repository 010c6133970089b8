package auteur.command.film.job;

import auteur.command.film.job.JobCommand.StartJob;
import auteur.command.testing.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where scenarios of jobs begin. A refusal is its reason and the stage that the job is in.
final class JobScenario {

    private static final Scenario.Rules<JobCommand, JobEvent, Job> RULES = new Scenario.Rules<>(
            JobScenario::decide,
            Job::after,
            refusal -> refusal instanceof JobRejection rejection
                    ? List.of(rejection.reason(), rejection.stage())
                    : List.of(refusal));

    private JobScenario() {}

    static Scenario<JobCommand, JobEvent, Job> givenNothing() {
        return RULES.given(List.of());
    }

    static Scenario<JobCommand, JobEvent, Job> given(List<JobEvent> history, JobEvent... more) {
        return RULES.given(Stream.concat(history.stream(), Stream.of(more)).toList());
    }

    private static List<JobEvent> decide(JobCommand command, Optional<Job> job) {
        return job.map(known -> JobDecider.decide(command, known))
                .orElseGet(() -> JobDecider.start((StartJob) command));
    }
}
