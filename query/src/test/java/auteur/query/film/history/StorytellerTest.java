package auteur.query.film.history;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Transition;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.Look;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.Shot;
import auteur.query.AssetUrls;
import auteur.query.Story;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StorytellerTest {

    private static final Shot LONGER = new Shot(
            "A boat, and fog", "boat, dawn", CameraMove.DRIFT, 4500, "", Transition.DISSOLVE);
    private static final Restoration TWO_AGAIN = new Restoration(List.of(ONE, TWO), List.of());

    private static final Story WHOLE_LIFE = inReview()
            .then(
                    JobStage.STORYBOARD_REVIEW,
                    new SceneFrameGenerated(JOB, ONE, 0, STILL),
                    new SceneGenerationFailed(JOB, TWO, 0, "No paint."),
                    new SceneEdited(JOB, TWO, SHOT),
                    new SceneEdited(JOB, TWO, LONGER),
                    new SceneRegenerationRequested(JOB, TWO, 1, "fog"),
                    new AlternateKept(JOB, TWO, NEXT_STILL),
                    new SceneAdded(JOB, new SceneDraft(THREE, 3, SHOT), 2),
                    new ScenesReordered(JOB, List.of(TWO, ONE, THREE)),
                    new CharacterLocked(JOB, ONE),
                    new CharacterUnlocked(JOB, ONE),
                    new SceneRemoved(JOB, THREE),
                    new TakeChosen(JOB, TWO, 0, 0, "boat, dawn", STILL),
                    new StoryboardRestored(JOB, 4, TWO_AGAIN))
            .then(JobStage.RENDERING, APPROVED, FIRST_CLIP)
            .then(JobStage.FAILED, FAILED)
            .then(JobStage.RENDERING, new JobRetried(JOB, JobStep.RENDER, 1, 1, List.of(TWO)), LAST_CLIP)
            .then(
                    JobStage.COMPLETED,
                    ASSEMBLED,
                    new ReviewCopyRequested(JOB, 1),
                    new ReviewCopyFailed(JOB, 1, "No ink."),
                    new ReviewCopyMade(JOB, 1, CLIP),
                    new CutNamed(JOB, 1, "Quiet"),
                    new CutNamed(JOB, 1, ""))
            .then(JobStage.STORYBOARD_REVIEW, new StoryboardReopened(JOB, 2))
            .then(JobStage.RENDERING, new StoryboardApproved(JOB, 2, 1, List.of(ONE), Optional.of(Look.NEWEST)))
            .then(JobStage.COMPLETED, new CutAbandoned(JOB, 2, 1, TWO_AGAIN))
            .then(
                    JobStage.STORYBOARD_REVIEW,
                    new StoryboardReopened(JOB, 3, Optional.of(1), Optional.of(TWO_AGAIN)))
            .then(JobStage.CANCELLED, new JobCancelled(JOB))
            .then(JobStage.DELETED, new JobDeleted(JOB));

    @Test
    void tellsAWholeLife() {
        var storyteller = new Storyteller();
        assertThat(WHOLE_LIFE.records().stream().map(storyteller::tell))
                .containsExactly(
                        "You started “Harbour”.",
                        "The picture was analysed, remastered, and one director pitched.",
                        "You chose Mira Vale.",
                        "A storyboard of 2 scenes was drafted.",
                        "Take 1 of scene 1 was drawn.",
                        "Take 1 of scene 2 could not be drawn: No paint.",
                        "You edited scene 2.",
                        "You edited scene 2: 4 s → 4.5 s; “A boat” → “A boat, and fog”; "
                                + "narration “It was early.” → nothing; camera push in → drift.",
                        "You asked for take 2 of scene 2.",
                        "An earlier take of scene 2 came late and was kept.",
                        "You added scene 3.",
                        "You put the scenes in another order: 2, 1, 3.",
                        "You locked the character of scene 2.",
                        "You unlocked the character of scene 2.",
                        "You removed scene 3.",
                        "You took take 1 of scene 1 back.",
                        "You went back to version 4.",
                        "You approved the storyboard of cut 1, with 2 scenes to render.",
                        "The clip of scene 1 was rendered; 1 to go.",
                        "The job failed: No power.",
                        "You tried again to render the clips that are missing.",
                        "The clip of scene 2 was rendered, the last of this cut.",
                        "Cut 1 of the film is finished.",
                        "You asked for a review copy of cut 1.",
                        "The review copy of cut 1 could not be made: No ink.",
                        "The review copy of cut 1 is finished.",
                        "You named cut 1 “Quiet”.",
                        "You took the name of cut 1 away.",
                        "You reopened the storyboard for cut 2.",
                        "You approved the storyboard of cut 2, with one scene to render.",
                        "You gave cut 2 up; the film of cut 1 stands.",
                        "You reopened the storyboard of cut 1 for cut 3.",
                        "You cancelled the job.",
                        "You deleted the job with all its media.");
    }

    @Test
    void showsThePictureThatAnEventIsAbout() {
        var storyteller = new Storyteller();
        var shown = inReview()
                .then(
                        JobStage.STORYBOARD_REVIEW,
                        new SceneEdited(JOB, ONE, LONGER),
                        new SceneFrameGenerated(JOB, ONE, 0, STILL),
                        new SceneEdited(JOB, ONE, SHOT),
                        new ScenesReordered(JOB, List.of(TWO, ONE)))
                .records()
                .stream()
                .map(recorded -> {
                    storyteller.tell(recorded);
                    return storyteller.still(recorded);
                })
                .skip(4);
        assertThat(shown).containsExactly(
                Optional.empty(),
                Optional.of(AssetUrls.of(STILL)),
                Optional.of(AssetUrls.of(STILL)),
                Optional.empty());
    }

    @Test
    void doesNotSayYouOfSomebodyElse() {
        var storyteller = new Storyteller();
        var told = started()
                .by("an admin")
                .then(JobStage.CANCELLED, new JobCancelled(JOB))
                .records()
                .stream()
                .map(storyteller::tell);
        assertThat(told).last().isEqualTo("The studio cancelled the job.");
    }

    @Test
    void knowsASentenceForEveryEvent() {
        Set<Class<?>> told = WHOLE_LIFE.events().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(told).isEqualTo(JobEvent.FAMILY.eventTypes());
    }
}
