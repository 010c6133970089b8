package auteur.query.generation;

import auteur.command.job.JobEvent.*;
import auteur.command.job.JobEvent;
import auteur.query.AssetUrls;
import auteur.query.JobRecords;
import auteur.query.Projection;
import auteur.query.Recorded;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The progress is that of the whole job, in percent: pitches, storyboard, clips and assembly are its milestones.
@Component
class GenerationProjection implements Projection {

    private static final String NAME = "video_generation_jobs";

    private static final int PITCHED = 10;
    private static final int DRAFTED = 20;
    private static final int APPROVED = 30;
    private static final int RENDERED = 90;

    private final GenerationRows rows;

    GenerationProjection(JdbcClient jdbc) {
        this.rows = new GenerationRows(jdbc);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<String> tables() {
        return List.of(NAME);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        JobRecords.of(recorded).ifPresent(this::applyJob);
    }

    private void applyJob(Recorded<JobEvent> recorded) {
        switch (recorded.event()) {
            case JobStarted started -> rows.insert(started, recorded);
            case DirectorsPitched pitched -> {
                rows.inProgress(recorded, PITCHED);
                rows.features(recorded, CharacterFeatures.of(pitched));
                pitched.remastered().map(AssetUrls::of).ifPresent(url -> rows.show(recorded, url));
            }
            case StoryboardDrafted _ -> {
                plan(recorded);
                rows.inProgress(recorded, DRAFTED);
            }
            case SceneEdited _,SceneAdded _,ScenesReordered _,SceneRegenerationRequested _ -> plan(recorded);
            case SceneRemoved removed -> {
                plan(recorded);
                features(recorded, features -> features.without(removed.sceneId()));
            }
            case CharacterLocked e -> features(recorded, features -> features.with(e.sceneId()));
            case CharacterUnlocked e -> features(recorded, features -> features.without(e.sceneId()));
            case StoryboardApproved _ -> rows.inProgress(recorded, APPROVED);
            case SceneRendered rendered -> rendered(rendered, recorded);
            case FilmAssembled _ -> rows.complete(recorded);
            case StoryboardReopened _ -> rows.inProgress(recorded, DRAFTED);
            case JobCancelled _ -> rows.failed(recorded, "The job was cancelled.");
            case JobFailed failed -> rows.failed(recorded, failed.reason());
            case JobRetried _ -> rows.inProgress(recorded, null);
            case JobDeleted _ -> rows.delete(recorded);
            case DirectorSelected _,SceneFrameGenerated _,SceneGenerationFailed _,AlternateKept _ -> {}
        }
    }

    private void plan(Recorded<JobEvent> recorded) {
        rows.plan(recorded).ifPresent(plan -> rows.plan(recorded, ScenePlan.after(plan, recorded.event())));
    }

    private void features(Recorded<JobEvent> recorded, UnaryOperator<CharacterFeatures> change) {
        rows.features(recorded).map(change).ifPresent(features -> rows.features(recorded, features));
    }

    private void rendered(SceneRendered event, Recorded<JobEvent> recorded) {
        rows.plan(recorded).filter(plan -> !plan.isEmpty()).ifPresent(plan -> {
            var left = (RENDERED - APPROVED) * event.remaining() / plan.size();
            rows.progressed(recorded, RENDERED - left);
        });
    }
}
