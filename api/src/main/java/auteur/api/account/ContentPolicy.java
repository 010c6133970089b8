package auteur.api.account;

import auteur.command.asset.shelf.AssetStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What a page may load: all from here, and media from the store where browsers fetch them from it themselves.
@Component
final class ContentPolicy {

    private final String pages;

    @Autowired
    ContentPolicy(ObjectProvider<AssetStore> assets) {
        this(assets.stream().flatMap(store -> store.publicEndpoint().stream())
                .map(endpoint -> " %s://%s".formatted(endpoint.getScheme(), endpoint.getAuthority()))
                .findFirst()
                .orElse(""));
    }

    private ContentPolicy(String media) {
        pages = "default-src 'self'; img-src 'self' blob: data:%1$s; media-src 'self' blob:%1$s;".formatted(media)
                + " connect-src 'self'%s; style-src 'self'; script-src 'self'; object-src 'none';".formatted(media)
                + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    String ofPages() {
        return pages;
    }

    /// The API browser styles itself inline.
    String ofDocs() {
        return pages.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
    }
}
