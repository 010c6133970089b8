package auteur.command.film.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import auteur.command.film.job.JobCommand.StartJob;
import auteur.command.film.job.JobRejection.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A small language for decisions: given events, when a command, then events. What happens becomes given for the next command.
final class JobScenario {

    private final List<JobEvent> history;

    private JobScenario(Collection<? extends JobEvent> history) {
        this.history = new ArrayList<>(history);
    }

    static JobScenario givenNothing() {
        return new JobScenario(List.of());
    }

    static JobScenario given(List<JobEvent> history, JobEvent... more) {
        var scenario = new JobScenario(history);
        scenario.history.addAll(List.of(more));
        return scenario;
    }

    /// Commands without a word about what happens: they are not what the test is about.
    JobScenario afterwards(JobCommand... commands) {
        for (var command : commands) {
            history.addAll(decide(command));
        }
        return this;
    }

    Outcome when(JobCommand command) {
        return new Outcome(command);
    }

    Job job() {
        return state().orElseThrow();
    }

    private Optional<Job> state() {
        var job = Optional.<Job>empty();
        for (var event : history) {
            job = Optional.of(Job.after(job, event));
        }
        return job;
    }

    private List<JobEvent> decide(JobCommand command) {
        return state().map(job -> JobDecider.decide(command, job))
                .orElseGet(() -> JobDecider.start((StartJob) command));
    }

    /// What came of a command.
    final class Outcome {

        private final List<JobEvent> events = new ArrayList<>();
        private final Optional<JobRejection> rejection;

        private Outcome(JobCommand command) {
            rejection = Optional.ofNullable(
                    catchThrowableOfType(JobRejection.class, () -> events.addAll(decide(command))));
        }

        /// Exactly these events happen, as a whole and in this order.
        JobScenario then(JobEvent... expected) {
            assertThat(rejection).as("refusal").isEmpty();
            assertThat(events).containsExactly(expected);
            history.addAll(events);
            return JobScenario.this;
        }

        JobScenario thenNothing() {
            return then();
        }

        /// The command is refused by a job in that stage, and nothing happens.
        JobScenario thenRefused(Reason reason, JobStage stage) {
            assertThat(events).isEmpty();
            assertThat(rejection.map(JobRejection::reason)).contains(reason);
            assertThat(rejection.map(JobRejection::stage)).contains(stage);
            return JobScenario.this;
        }
    }
}
