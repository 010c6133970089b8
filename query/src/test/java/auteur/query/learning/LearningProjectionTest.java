package auteur.query.learning;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.command.film.job.JobEvent.JobDeleted;
import auteur.command.film.job.JobStage;
import auteur.query.Lesson;
import auteur.query.Recorded;
import auteur.query.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningProjectionTest {

    private static final String EVENTS = "learning_events";
    private static final String ERASED = "learning_erased_jobs";
    private static final String CHOICES = "learning_choices";
    private static final JobId OTHER = new JobId(id(3));

    private static final Recorded<?> LEARNED = Lesson.of(OWNER, 0, JOB, "mira-vale", 0.5);
    private static final Recorded<?> LEARNED_OF_OTHER = Lesson.of(OWNER, 1, OTHER, "otto-brandt", -0.25);
    private static final Recorded<?> DELETED = started()
            .then(JobStage.DELETED, new JobDeleted(JOB))
            .records()
            .getLast();

    private static final Recorded<?> FORGOTTEN = Lesson.forgotten(OWNER, 2, JOB, "mira-vale");

    @Test
    void showsWhatWasLearned() {
        var shown = shown(LEARNED);
        assertThat(shown.row(EVENTS)).isEqualTo(Shown.json(
                """
                {"id": "5c319788-0b06-3f98-8dd4-26cdbdea84f2", "user_id": "01900000-0000-7000-8000-000000000002",
                 "job_id": "01900000-0000-7000-8000-000000000001", "raw_scores": {"mira-vale": 6.25},
                 "director_pitches": [{"directorId": "mira-vale", "name": "Mira Vale", "title": "Harbour, slowly",
                    "treatment": "A farewell.", "traits": {"warmth": 0.5, "contrast": 0.0, "motion": 0.0, "density": 0.0, "realism": 0.0,
                    "pace": 0.0}, "rawScore": 6.25, "score": 6.5,
                    "probability": 1.0, "why": "It is warm."}],
                 "selected_director_id": "mira-vale", "learning_delta": {"warmth": 0.5, "contrast": 0.0, "motion": 0.0, "density": 0.0, "realism": 0.0,
                    "pace": 0.0},
                 "created_at": "2026-03-01T08:00:00Z", "position": 901, "version": 0}
                """));
        assertThat(shown.of(ERASED)).isEmpty();
    }

    @Test
    void showsEveryChoiceUnderAnIdOfItsOwn() {
        assertThat(shown(LEARNED, LEARNED_OF_OTHER).columns(EVENTS, "job_id", "selected_director_id"))
                .containsExactlyInAnyOrder(
                        List.of(JOB.toString(), "mira-vale"), List.of(OTHER.toString(), "otto-brandt"));
    }

    @Test
    void forgetsTheChoiceOfADeletedJobOnly() {
        var shown = shown(LEARNED, LEARNED_OF_OTHER, DELETED);
        assertThat(shown.columns(EVENTS, "job_id")).containsExactly(List.of(OTHER.toString()));
        assertThat(shown.columns(ERASED, "job_id")).containsExactly(List.of(JOB.toString()));
    }

    @Test
    void doesNotShowAChoiceThatIsLearnedAfterItsJobWasDeleted() {
        var shown = shown(DELETED, LEARNED, LEARNED_OF_OTHER);
        assertThat(shown.columns(EVENTS, "job_id")).containsExactly(List.of(OTHER.toString()));
        assertThat(shown.columns(ERASED, "job_id")).containsExactly(List.of(JOB.toString()));
    }

    @Test
    void forgetsWhatItsCreatorHasForgotten() {
        var shown = shown(LEARNED, LEARNED_OF_OTHER, FORGOTTEN);
        assertThat(shown.columns(EVENTS, "job_id")).containsExactly(List.of(OTHER.toString()));
        assertThat(shown.columns(CHOICES, "job_id")).containsExactly(List.of(OTHER.toString()));
        assertThat(shown(FORGOTTEN, LEARNED).of(EVENTS)).isEmpty();
    }

    @Test
    void keepsTheNumbersOfAChoiceForReplays() {
        assertThat(shown(LEARNED).columns(CHOICES, "position", "director_ids", "chosen", "rule"))
                .containsExactly(List.of(901, "mira-vale", 0, "GRADIENT"));
    }

    @Test
    void passesOverAllElseThatHappensToAJob() {
        assertThat(completed().records()).noneMatch(recorded -> new LearningProjection().keyOf(recorded).isPresent());
    }

    private static Shown shown(Recorded<?>... log) {
        return Shown.after(new LearningProjection(), List.of(log));
    }
}
