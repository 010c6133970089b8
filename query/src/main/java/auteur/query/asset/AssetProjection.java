package auteur.query.asset;

import auteur.command.job.JobEvent.*;
import auteur.command.job.JobEvent;
import auteur.command.media.Media;
import auteur.query.AssetUrls;
import auteur.query.JobRecords;
import auteur.query.Projection;
import auteur.query.Recorded;
import auteur.query.SqlTime;
import auteur.query.ViewJson;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AssetProjection implements Projection {

    private static final String INSERT = """
            INSERT INTO views.video_assets
                (id, job_id, asset_type, url, file_size, mime_type, duration, metadata, created_at, position)
            VALUES (:id, :job, :type, :url, :size, :mime, :duration, :metadata::jsonb, :at, :position)
            ON CONFLICT (id) DO NOTHING
            """;

    private final JdbcClient jdbc;

    AssetProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return AssetQuery.VIEW;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<String> tables() {
        return List.of(AssetQuery.VIEW);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        JobRecords.of(recorded).ifPresent(this::applyJob);
    }

    private void applyJob(Recorded<JobEvent> recorded) {
        switch (recorded.event()) {
            case JobStarted e -> insert(e.source(), AssetDetails.of(e.source()), recorded);
            case DirectorsPitched e ->
                e.remastered().ifPresent(media -> insert(media, AssetDetails.of(media), recorded));
            case SceneFrameGenerated e ->
                insert(
                        e.frame(),
                        AssetDetails.of(e.frame()).showing(e.sceneId()).inTake(e.take()),
                        recorded);
            case AlternateKept e -> insert(e.media(), AssetDetails.of(e.media()).showing(e.sceneId()), recorded);
            case SceneRendered e ->
                insert(e.clip(), AssetDetails.of(e.clip()).showing(e.sceneId()).inCut(e.cut()), recorded);
            case FilmAssembled e ->
                Stream.of(e.film().video(), e.film().subtitles(), e.film().thumbnail())
                        .forEach(media -> insert(media, AssetDetails.of(media).inCut(e.cut()), recorded));
            case JobDeleted e ->
                jdbc.sql("DELETE FROM views.video_assets WHERE job_id = :job")
                        .param("job", e.jobId().value())
                        .update();
            case DirectorSelected _,StoryboardDrafted _,SceneEdited _,SceneAdded _,SceneRemoved _,ScenesReordered _,CharacterLocked _,CharacterUnlocked _,SceneRegenerationRequested _,SceneGenerationFailed _,StoryboardApproved _,StoryboardReopened _,JobCancelled _,JobFailed _,JobRetried _ ->
                {}
        }
    }

    private void insert(Media media, AssetDetails details, Recorded<JobEvent> recorded) {
        jdbc.sql(INSERT)
                .param("id", media.assetId().value())
                .param("job", recorded.event().jobId().value())
                .param("type", AssetTypes.nameOf(media.assetType()))
                .param("url", AssetUrls.of(media))
                .param("size", media.fileSize())
                .param("mime", media.mimeType())
                .param("duration", media.playingMillis().map(millis -> millis / 1000.0).orElse(null))
                .param("metadata", ViewJson.write(details))
                .param("at", SqlTime.of(recorded.at()))
                .param("position", recorded.position())
                .update();
    }
}
