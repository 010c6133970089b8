package auteur.query.film.scene;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.RestoredScene;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.query.AssetUrls;
import auteur.query.ProjectionOfJobs;
import auteur.query.Recorded;
import auteur.query.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Scene indexes are dense, from 0, in the order of the film.
@Component
class SceneProjection implements ProjectionOfJobs {

    private static final String NAME = "video_scenes";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public String keyColumn() {
        return "job_id";
    }

    @Override
    public Set<Class<?>> eventTypes() {
        return Set.of(
                StoryboardDrafted.class, SceneAdded.class, SceneRemoved.class, ScenesReordered.class, SceneEdited.class,
                CharacterLocked.class, CharacterUnlocked.class, SceneRegenerationRequested.class,
                SceneFrameGenerated.class, SceneGenerationFailed.class, TakeChosen.class, StoryboardRestored.class,
                StoryboardReopened.class, CutAbandoned.class, JobCancelled.class, JobDeleted.class);
    }

    @Override
    public void applyJob(Recorded<JobEvent> recorded, Rows rows) {
        var at = recorded.at();
        switch (recorded.event()) {
            case StoryboardDrafted drafted -> {
                for (var i = 0; i < drafted.scenes().size(); i++) {
                    add(drafted.scenes().get(i), i, at, rows);
                }
            }
            case SceneAdded added -> {
                shift(rows, added.index(), 1);
                add(added.scene(), added.index(), at, rows);
            }
            case SceneRemoved removed -> remove(removed.sceneId(), rows);
            case ScenesReordered reordered -> reorder(reordered.sceneIds(), rows);
            case SceneEdited e -> change(e.sceneId(), at, rows, scene -> scene.describe(e.shot()));
            case CharacterLocked e -> change(e.sceneId(), at, rows, scene -> scene.lock(true));
            case CharacterUnlocked e -> change(e.sceneId(), at, rows, scene -> scene.lock(false));
            case SceneRegenerationRequested e ->
                change(e.sceneId(), at, rows, scene -> scene.retake(e.take(), e.prompt()));
            case SceneFrameGenerated e ->
                change(e.sceneId(), at, rows, scene -> scene.draw(AssetUrls.of(e.frame())));
            case SceneGenerationFailed e -> change(e.sceneId(), at, rows, scene -> scene.fail(e.reason()));
            case JobCancelled _ -> rows.of(NAME).forEach(row -> new SceneRow(row, at).cancel());
            case TakeChosen e ->
                change(e.sceneId(), at, rows, scene -> scene.take(e.take(), e.prompt(), AssetUrls.of(e.still())));
            case StoryboardRestored e -> restore(e.storyboard(), at, rows);
            case StoryboardReopened e -> e.storyboard().ifPresent(storyboard -> restore(storyboard, at, rows));
            case CutAbandoned e -> restore(e.storyboard(), at, rows);
            case JobDeleted _ -> rows.clear();
            case JobStarted _,JobFailed _,JobRetried _,AlternateKept _,CutNamed _ -> {}
            case PitchingEvent _,RenderingEvent _,ReviewEvent _ -> {}
        }
    }

    private static void add(SceneDraft scene, int index, Instant at, Rows rows) {
        var row = rows.add(NAME, scene.sceneId().value());
        new SceneRow(row, at).draft(scene, index);
    }

    private static void change(SceneId scene, Instant at, Rows rows, Consumer<SceneRow> change) {
        rows.find(NAME, scene.value()).ifPresent(row -> change.accept(new SceneRow(row, at)));
    }

    private static void remove(SceneId scene, Rows rows) {
        rows.find(NAME, scene.value()).ifPresent(row -> {
            rows.remove(NAME, row.id());
            shift(rows, row.get(SceneRow.INDEX, Integer.class), -1);
        });
    }

    private static void reorder(List<SceneId> order, Rows rows) {
        for (var i = 0; i < order.size(); i++) {
            var index = i;
            rows.find(NAME, order.get(i).value()).ifPresent(row -> row.set(SceneRow.INDEX, index));
        }
    }

    private static void restore(Restoration storyboard, Instant at, Rows rows) {
        rows.of(NAME).stream()
                .filter(row -> !storyboard.order().contains(new SceneId(row.id())))
                .forEach(row -> rows.remove(NAME, row.id()));
        storyboard.scenes().forEach(scene -> restore(scene, at, rows));
        reorder(storyboard.order(), rows);
    }

    /// The history of a scene that comes back begins anew; that of one that stands goes on.
    private static void restore(RestoredScene scene, Instant at, Rows rows) {
        var id = scene.sceneId().value();
        rows.find(NAME, id).ifPresentOrElse(
                row -> new SceneRow(row, at).restore(scene), () -> {
                    var row = new SceneRow(rows.add(NAME, id), at);
                    row.draft(new SceneDraft(scene.sceneId(), scene.number(), scene.shot()), 0);
                    row.restore(scene);
                });
    }

    /// Moves the scenes from a place on.
    private static void shift(Rows rows, int from, int by) {
        for (var row : rows.of(NAME)) {
            var index = row.get(SceneRow.INDEX, Integer.class);
            if (index >= from) {
                row.set(SceneRow.INDEX, index + by);
            }
        }
    }
}
