package auteur.query.film.vision;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.scene.SceneDraft;
import auteur.query.AssetUrls;
import auteur.query.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How the row of a job changes with an event.
///
/// The progress is that of the whole job, in percent: pitches, storyboard, clips and assembly are its milestones.
final class VisionFold {

    private static final int PITCHED = 10;
    private static final int DRAFTED = 20;
    private static final int APPROVED = 30;
    private static final int RENDERED = 90;
    private static final int ASSEMBLED = 100;

    private static final String IMAGE = "base_image_url";
    private static final String PLAN = "scene_plan";
    private static final String FEATURES = "character_features";
    private static final String PROGRESS = "progress";
    private static final String UPDATED = "updated_at";

    private final Row row;
    private final Instant at;

    VisionFold(Row row, Instant at) {
        this.row = row;
        this.at = at;
    }

    void start(JobStarted started) {
        var brief = started.brief();
        row.set("user_id", started.owner().value())
                .set("status", "queued")
                .set("prompt", brief.prompt())
                .set(IMAGE, AssetUrls.of(started.source()))
                .set("reference_assets", brief.referenceAssets())
                .set(PLAN, List.of())
                .set(FEATURES, Map.of())
                .set("scene_count", brief.sceneCount())
                .set(PROGRESS, 0)
                .set("error_message", null)
                .set("created_at", at)
                .set(UPDATED, at)
                .set("completed_at", null);
    }

    void apply(JobEvent event) {
        switch (event) {
            case DirectorsPitched pitched -> {
                proceed(PITCHED);
                row.set(FEATURES, CharacterFeatures.of(pitched));
                pitched.remastered().map(AssetUrls::of).ifPresent(url -> row.set(IMAGE, url));
            }
            case StoryboardDrafted _ -> {
                plan(event);
                proceed(DRAFTED);
            }
            case StoryboardRestored e -> restore(event, e.storyboard());
            case SceneRemoved removed -> {
                plan(event);
                features(features -> features.without(removed.sceneId()));
            }
            case CharacterLocked e -> features(features -> features.with(e.sceneId()));
            case CharacterUnlocked e -> features(features -> features.without(e.sceneId()));
            case SceneAct act -> plan(act);
            case StoryboardApproved _ -> proceed(APPROVED);
            case SceneRendered rendered -> rendered(rendered);
            case FilmAssembled _ -> {
                row.set(PROGRESS, ASSEMBLED);
                move("complete", null, at);
            }
            case StoryboardReopened e -> {
                e.storyboard().ifPresent(storyboard -> restore(event, storyboard));
                proceed(DRAFTED);
            }
            case CutAbandoned e -> {
                restore(event, e.storyboard());
                row.set(PROGRESS, ASSEMBLED);
                move("complete", null, at);
            }
            case JobCancelled _ -> move("failed", "The job was cancelled.", at);
            case JobFailed failed -> move("failed", failed.reason(), at);
            case JobRetried _ -> move("processing", null, null);
            case JobStarted _,JobDeleted _,DirectorSelected _,CutNamed _,StillEvent _,ReviewEvent _ -> {}
        }
    }

    private void proceed(int progress) {
        row.set(PROGRESS, progress);
        move("processing", null, null);
    }

    private void move(String status, @Nullable String error, @Nullable Instant completedAt) {
        row.set("status", status)
                .set("error_message", error)
                .set(UPDATED, at)
                .set("completed_at", completedAt);
    }

    private void plan(JobEvent event) {
        var plan = ScenePlan.after(row.list(PLAN, SceneDraft.class), event);
        row.set(PLAN, plan).set("scene_count", plan.size()).set(UPDATED, at);
    }

    private void restore(JobEvent event, Restoration storyboard) {
        plan(event);
        features(features -> features.after(storyboard));
    }

    private void features(UnaryOperator<CharacterFeatures> change) {
        row.set(FEATURES, change.apply(row.get(FEATURES, CharacterFeatures.class))).set(UPDATED, at);
    }

    private void rendered(SceneRendered rendered) {
        var plan = row.list(PLAN, SceneDraft.class);
        if (!plan.isEmpty()) {
            var left = (RENDERED - APPROVED) * rendered.remaining() / plan.size();
            row.set(PROGRESS, RENDERED - left).set(UPDATED, at);
        }
    }
}
