package auteur.command.film.job;

import static auteur.command.film.job.JobScenario.given;
import static auteur.command.film.job.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.JobCancelled;
import auteur.command.film.job.JobEvent.JobDeleted;
import auteur.command.film.job.JobRejection.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every wish of a creator in every stage.
class JobStageRulesTest {

    private static final Set<JobStage> REVIEW = Set.of(JobStage.STORYBOARD_REVIEW);
    private static final Set<JobStage> AT_REST = Set.of(JobStage.COMPLETED, JobStage.FAILED, JobStage.CANCELLED);
    private static final Set<JobStage> NOT_FINISHED = Set.of(
            JobStage.PITCHING,
            JobStage.STORYBOARDING,
            JobStage.STORYBOARD_REVIEW,
            JobStage.RENDERING,
            JobStage.FAILED,
            JobStage.CANCELLED);

    private static final Map<JobCommand, Set<JobStage>> ALLOWED = Map.ofEntries(
            Map.entry(new SelectDirector(JOB, MIRA), Set.of(JobStage.PITCHING)),
            Map.entry(new AddScene(JOB, FOUR, SHOT, Optional.empty()), REVIEW),
            Map.entry(new EditScene(JOB, ONE, changes("Fog")), REVIEW),
            Map.entry(new RemoveScene(JOB, ONE), REVIEW),
            Map.entry(new ReorderScenes(JOB, List.of(TWO, ONE, THREE)), REVIEW),
            Map.entry(new LockCharacter(JOB, ONE), REVIEW),
            Map.entry(new UnlockCharacter(JOB, ONE), REVIEW),
            Map.entry(new RegenerateScene(JOB, ONE, Optional.empty()), REVIEW),
            Map.entry(new RedrawScenes(JOB, List.of(ONE)), REVIEW),
            Map.entry(new RedrawOutdated(JOB), REVIEW),
            Map.entry(new RemoveScenes(JOB, List.of(ONE)), REVIEW),
            Map.entry(new LockCharacters(JOB, List.of(ONE), true), REVIEW),
            Map.entry(new ChooseTake(JOB, ONE, 0), REVIEW),
            Map.entry(new RestoreStoryboard(JOB, 3, Optional.of(List.of())), REVIEW),
            Map.entry(new ApproveStoryboard(JOB), REVIEW),
            Map.entry(new NameCut(JOB, 1, "First"), Set.of(JobStage.COMPLETED)),
            Map.entry(new ReopenStoryboard(JOB), Set.of(JobStage.COMPLETED)),
            Map.entry(new RequestReviewCopy(JOB), Set.of(JobStage.COMPLETED)),
            Map.entry(new CancelJob(JOB), NOT_FINISHED),
            Map.entry(new RetryJob(JOB), Set.of(JobStage.FAILED)),
            Map.entry(new DeleteJob(JOB), AT_REST));

    static Stream<Arguments> refusals() {
        return ALLOWED.entrySet().stream()
                .flatMap(entry -> Arrays.stream(JobStage.values())
                        .filter(stage -> !entry.getValue().contains(stage))
                        .map(stage -> Arguments.of(entry.getKey(), stage)));
    }

    static Stream<Arguments> permissions() {
        return ALLOWED.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(stage -> Arguments.of(entry.getKey(), stage)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatTheStageDoesNotAllow(JobCommand command, JobStage stage) {
        var reason = stage == JobStage.DELETED ? Reason.JOB_DELETED : Reason.WRONG_STAGE;
        given(historyOf(stage)).when(command).thenRefused(reason, stage);
    }

    @ParameterizedTest
    @MethodSource("permissions")
    void doesWhatTheStageAllows(JobCommand command, JobStage stage) {
        given(historyOf(stage)).afterwards(command);
    }

    @ParameterizedTest
    @MethodSource("unfinished")
    void cancelsWhatIsNotFinished(JobStage stage) {
        given(historyOf(stage)).when(new CancelJob(JOB)).then(new JobCancelled(JOB));
    }

    static Stream<JobStage> unfinished() {
        return NOT_FINISHED.stream().filter(stage -> stage != JobStage.CANCELLED);
    }

    @ParameterizedTest
    @MethodSource("atRest")
    void deletesWhatIsAtRest(JobStage stage) {
        given(historyOf(stage)).when(new DeleteJob(JOB)).then(new JobDeleted(JOB));
    }

    static Stream<JobStage> atRest() {
        return AT_REST.stream();
    }

    @ParameterizedTest
    @EnumSource
    void standsInTheStage(JobStage stage) {
        assertThat(given(historyOf(stage)).state().stage()).isEqualTo(stage);
    }

    @Test
    void knowsEveryWish() {
        var wishes = Stream.of(JobCommand.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .filter(type -> !CrewResult.class.isAssignableFrom(type) && type != StartJob.class);
        assertThat(ALLOWED.keySet().stream().<Class<?>>map(Object::getClass))
                .hasSameElementsAs(wishes.toList());
    }

    private static List<JobEvent> historyOf(JobStage stage) {
        return switch (stage) {
            case PITCHING -> PITCHED;
            case STORYBOARDING -> DIRECTED;
            case STORYBOARD_REVIEW -> DRAWN;
            case RENDERING -> APPROVED;
            case COMPLETED -> COMPLETED;
            case FAILED -> FAILED_RENDERING;
            case CANCELLED -> CANCELLED;
            case DELETED -> DELETED;
        };
    }
}
