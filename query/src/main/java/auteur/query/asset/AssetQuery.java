package auteur.query.asset;

import auteur.command.JobId;
import auteur.command.asset.AssetId;

/// What can be asked of the media.
public sealed interface AssetQuery {

    /// The view that answers, as [auteur.query.ViewPositions] knows it.
    String VIEW = "video_assets";

    /// Answers with an [AssetView], or nothing.
    record FindAsset(AssetId assetId) implements AssetQuery {}

    /// Answers with [AssetView]s, oldest first.
    record FindAssets(JobId jobId) implements AssetQuery {}
}
