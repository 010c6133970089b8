package auteur.query;

import auteur.command.asset.Media;

/// Where clients find a media file.
public final class AssetUrls {

    private AssetUrls() {}

    public static String of(Media media) {
        return "/api/assets/%s/content".formatted(media.assetId());
    }
}
