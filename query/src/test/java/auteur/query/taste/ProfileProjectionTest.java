package auteur.query.taste;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.UserId;
import auteur.command.direction.Trait;
import auteur.command.taste.ProfileEvent;
import auteur.command.taste.ProfileEvent.ProfileErased;
import auteur.command.taste.ProfileEvent.TraitPinned;
import auteur.query.Lesson;
import auteur.query.Recorded;
import auteur.query.Shown;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfileProjectionTest {

    private static final String PROFILES = "creative_profile";
    private static final UserId OTHER = new UserId(id(4));

    private static final Recorded<?> FIRST = Lesson.of(OWNER, 0, JOB, "mira-vale", 0.5);
    private static final Recorded<?> SECOND = Lesson.of(OWNER, 1, JOB, "otto-brandt", 0.25);
    private static final Recorded<?> THIRD = Lesson.of(OWNER, 2, JOB, "mira-vale", -0.125);

    @Test
    void beginsWithTheFirstChoice() {
        assertThat(shown(FIRST).row(PROFILES)).isEqualTo(Shown.json(
                """
                {"user_id": "01900000-0000-7000-8000-000000000002", "version": 0,
                 "creative_profile": {"weights": {"warmth": 0.5, "contrast": 0.0, "motion": 0.0, "density": 0.0, "realism": 0.0,
                    "pace": 0.0}, "choices": 1, "chosen": {"mira-vale": 1},
                                      "last_delta": {"warmth": 0.5, "contrast": 0.0, "motion": 0.0, "density": 0.0, "realism": 0.0,
                    "pace": 0.0}},
                 "updated_at": "2026-03-01T08:00:00Z", "since": "2026-03-01T08:00:00Z"}
                """));
    }

    @Test
    void sumsUpAllChoices() {
        assertThat(shown(FIRST, SECOND, THIRD).row(PROFILES)).isEqualTo(Shown.json(
                """
                {"user_id": "01900000-0000-7000-8000-000000000002", "version": 2,
                 "creative_profile": {"weights": {"warmth": 0.625, "contrast": 0.0, "motion": 0.0, "density": 0.0, "realism": 0.0,
                    "pace": 0.0}, "choices": 3,
                                      "chosen": {"mira-vale": 2, "otto-brandt": 1},
                                      "last_delta": {"warmth": -0.125, "contrast": 0.0, "motion": 0.0, "density": 0.0, "realism": 0.0,
                    "pace": 0.0}},
                 "updated_at": "2026-03-01T08:02:00Z", "since": "2026-03-01T08:00:00Z"}
                """));
    }

    @Test
    void followsWhatTheCreatorMakesOfIt() {
        var pinned = Lesson.recorded(new TraitPinned(OWNER, Trait.PACE, 1.5), 2);
        var forgotten = Lesson.forgotten(OWNER, 3, JOB, "otto-brandt");
        var erased = Lesson.recorded(new ProfileErased(OWNER), 4);

        assertThat(profile(FIRST, SECOND, pinned).weights().of(Trait.PACE)).isEqualTo(1.5);
        assertThat(profile(FIRST, SECOND, forgotten).chosen()).containsOnlyKeys("mira-vale");
        assertThat(profile(FIRST, SECOND, forgotten).choices()).isOne();
        assertThat(profile(FIRST, SECOND, pinned, erased)).isEqualTo(CreativeProfile.EMPTY);
    }

    private static CreativeProfile profile(Recorded<?>... log) {
        return Stream.of(log)
                .map(recorded -> (ProfileEvent) recorded.event())
                .reduce(CreativeProfile.EMPTY, CreativeProfile::after, (_, last) -> last);
    }

    @Test
    void keepsCreatorsApart() {
        assertThat(shown(FIRST, Lesson.of(OTHER, 0, JOB, "otto-brandt", 0.25), SECOND)
                .columns(PROFILES, "user_id", "version"))
                .containsExactly(List.of(OWNER.value().toString(), 1), List.of(OTHER.value().toString(), 0));
    }

    @Test
    void passesOverWhatHappensToJobs() {
        assertThat(completed().records()).noneMatch(recorded -> new ProfileProjection().keyOf(recorded).isPresent());
    }

    private static Shown shown(Recorded<?>... log) {
        return Shown.after(new ProfileProjection(), List.of(log));
    }
}
