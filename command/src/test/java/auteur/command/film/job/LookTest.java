package auteur.command.film.job;

import static auteur.command.film.job.JobScenario.given;
import static auteur.command.film.job.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.scene.SceneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookTest {

    private static final StoryboardApproved BEFORE_LOOKS = new StoryboardApproved(
            JOB, 1, 0, List.of(ONE, TWO, THREE), Optional.empty());

    @Test
    void keepsTheFingerprintsThatStandInOldLogs() {
        assertThat(old(ONE)).isEqualTo("1aac16a5-0359-37f9-8dad-afda62763843");
    }

    @Test
    void finishesACutInTheLookThatItBeganWith() {
        given(DRAWN, BEFORE_LOOKS)
                .when(new DeliverClip(JOB, 1, ONE, old(ONE), clip(ONE)))
                .then(new SceneRendered(JOB, 1, 0, ONE, old(ONE), clip(ONE), 2));
        given(DRAWN, BEFORE_LOOKS)
                .when(new DeliverClip(JOB, 1, ONE, fingerprint(ONE), clip(ONE)))
                .thenNothing();
    }

    @Test
    void usesNoClipOfAnOlderLookInANewCut() {
        given(DRAWN, BEFORE_LOOKS, inOldLook(ONE, 2), inOldLook(TWO, 1), inOldLook(THREE, 0),
                new FilmAssembled(JOB, 1, film(1)), new StoryboardReopened(JOB, 2))
                .when(new ApproveStoryboard(JOB))
                .then(new StoryboardApproved(JOB, 2, 0, List.of(ONE, TWO, THREE), Optional.of(Look.NEWEST)));
    }

    private static SceneRendered inOldLook(SceneId scene, int remaining) {
        return new SceneRendered(JOB, 1, 0, scene, old(scene), clip(scene), remaining);
    }

    private static String old(SceneId scene) {
        return given(DRAWN).state().production().scene(scene).orElseThrow().fingerprint(Look.NOTED);
    }
}
