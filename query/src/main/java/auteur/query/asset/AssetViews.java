package auteur.query.asset;

import auteur.query.ViewJson;
import auteur.query.asset.AssetQuery.FindAsset;
import auteur.query.asset.AssetQuery.FindAssets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AssetViews {

    private final JdbcClient jdbc;

    AssetViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Optional<AssetView> handle(FindAsset query) {
        return jdbc.sql("SELECT * FROM views.video_assets WHERE id = :id")
                .param("id", query.assetId().value())
                .query((row, _) -> read(row))
                .optional();
    }

    @QueryHandler
    List<AssetView> handle(FindAssets query) {
        return jdbc.sql("SELECT * FROM views.video_assets WHERE job_id = :job ORDER BY position, asset_type, id")
                .param("job", query.jobId().value())
                .query((row, _) -> read(row))
                .list();
    }

    private static AssetView read(ResultSet row) throws SQLException {
        var details = ViewJson.read(row.getString("metadata"), AssetDetails.class);
        return new AssetView(
                row.getObject("id", UUID.class),
                row.getObject("job_id", UUID.class),
                AssetTypes.named(row.getString("asset_type")),
                row.getString("url"),
                row.getLong("file_size"),
                row.getString("mime_type"),
                durationOf(row),
                details.width(),
                details.height(),
                details.cut(),
                details.sceneId(),
                details.sha256(),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable Double durationOf(ResultSet row) throws SQLException {
        var seconds = row.getDouble("duration");
        return row.wasNull() ? null : seconds;
    }
}
