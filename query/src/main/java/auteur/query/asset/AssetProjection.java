package auteur.query.asset;

import auteur.command.asset.Media;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.query.AssetUrls;
import auteur.query.ProjectionOfJobs;
import auteur.query.Recorded;
import auteur.query.Rows;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class AssetProjection implements ProjectionOfJobs {

    @Override
    public String name() {
        return AssetQuery.VIEW;
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
                JobStarted.class, DirectorsPitched.class, SceneFrameGenerated.class, AlternateKept.class,
                SceneRendered.class, FilmAssembled.class, ReviewCopyMade.class, JobDeleted.class);
    }

    @Override
    public void applyJob(Recorded<JobEvent> recorded, Rows rows) {
        switch (recorded.event()) {
            case JobStarted e -> add(e.source(), AssetDetails.of(e.source()), recorded, rows);
            case DirectorsPitched e ->
                e.remastered().ifPresent(media -> add(media, AssetDetails.of(media), recorded, rows));
            case SceneFrameGenerated e ->
                add(
                        e.frame(),
                        AssetDetails.of(e.frame()).showing(e.sceneId()).inTake(e.take()),
                        recorded, rows);
            case AlternateKept e -> {
                var details = AssetDetails.of(e.media()).showing(e.sceneId());
                add(e.media(), e.take().map(details::inTake).orElse(details), recorded, rows);
            }
            case SceneRendered e ->
                add(e.clip(), AssetDetails.of(e.clip()).showing(e.sceneId()).inCut(e.cut()), recorded, rows);
            case FilmAssembled e ->
                Stream.of(e.film().video(), e.film().subtitles(), e.film().thumbnail())
                        .forEach(media -> add(media, AssetDetails.of(media).inCut(e.cut()), recorded, rows));
            case ReviewCopyMade e -> add(e.copy(), AssetDetails.of(e.copy()).inCut(e.cut()), recorded, rows);
            case JobDeleted _ -> rows.clear();
            case StoryboardEvent _,CutEvent _ -> {}
            case DirectorSelected _,SceneGenerationFailed _,StoryboardApproved _ -> {}
            case ReviewCopyRequested _,ReviewCopyFailed _ -> {}
            case JobCancelled _,JobFailed _,JobRetried _ -> {}
        }
    }

    /// The clip of a scene that is made to look again as it once did is the same asset.
    private static void add(Media media, AssetDetails details, Recorded<JobEvent> recorded, Rows rows) {
        var id = media.assetId().value();
        if (rows.find(AssetQuery.VIEW, id).isPresent()) {
            return;
        }
        rows.add(AssetQuery.VIEW, id)
                .set("asset_type", AssetTypes.nameOf(media.assetType()))
                .set("url", AssetUrls.of(media))
                .set("file_size", media.fileSize())
                .set("mime_type", media.mimeType())
                .set("duration", media.playingMillis().map(millis -> millis / 1000.0).orElse(null))
                .set("metadata", details)
                .set("created_at", recorded.at())
                .set("position", recorded.position());
    }
}
