package auteur.query.asset;

import auteur.command.job.JobEvent;
import auteur.command.job.JobEvent.AlternateKept;
import auteur.command.job.JobEvent.DirectorsPitched;
import auteur.command.job.JobEvent.FilmAssembled;
import auteur.command.job.JobEvent.JobDeleted;
import auteur.command.job.JobEvent.JobStarted;
import auteur.command.job.JobEvent.SceneFrameGenerated;
import auteur.command.job.JobEvent.SceneRendered;
import auteur.command.job.SceneId;
import auteur.command.media.Media;
import auteur.query.AssetUrls;
import auteur.query.JobRecords;
import auteur.query.Projection;
import auteur.query.Recorded;
import auteur.query.SqlTime;
import auteur.query.ViewJson;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AssetProjection implements Projection {

    private static final String INSERT =
            """
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
        return 1;
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
            case JobStarted started -> insert(started.source(), AssetDetails.ofSource(started.source()), recorded);
            case DirectorsPitched pitched ->
                pitched.remastered()
                        .ifPresent(media -> insert(media, AssetDetails.ofSource(media), recorded));
            case SceneFrameGenerated e -> insert(e.frame(), details(e.frame(), Optional.empty(), e.sceneId()), recorded);
            case AlternateKept e -> insert(e.media(), details(e.media(), Optional.empty(), e.sceneId()), recorded);
            case SceneRendered e -> insert(e.clip(), details(e.clip(), Optional.of(e.cut()), e.sceneId()), recorded);
            case FilmAssembled e -> {
                for (var media : List.of(e.film().video(), e.film().subtitles(), e.film().thumbnail())) {
                    var details =
                            new AssetDetails(Optional.of(e.cut()), Optional.empty(), media.width(), media.height());
                    insert(media, details, recorded);
                }
            }
            case JobDeleted deleted ->
                jdbc.sql("DELETE FROM views.video_assets WHERE job_id = :job")
                        .param("job", deleted.jobId().value())
                        .update();
            case JobEvent _ -> {}
        }
    }

    private static AssetDetails details(Media media, Optional<Integer> cut, SceneId scene) {
        return new AssetDetails(cut, Optional.of(scene.value()), media.width(), media.height());
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
