package auteur.infra.asset;

import auteur.infra.machine.StartFailure;
import java.net.URI;
import java.nio.file.Path;

/// Where the assets are, as `auteur.assets.store` says it.
sealed interface StoreAddress {

    record Folder(Path path) implements StoreAddress {}

    /// @param prefix of all keys: empty, or ends with a slash
    record Bucket(String name, String prefix) implements StoreAddress {}

    static StoreAddress of(String text) {
        try {
            if (text.startsWith("folder:") && !text.equals("folder:")) {
                return new Folder(Path.of(text.substring("folder:".length())).toAbsolutePath().normalize());
            }
            var uri = URI.create(text);
            var bucket = uri.getAuthority();
            if ("s3".equals(uri.getScheme()) && bucket != null) {
                var prefix = uri.getPath().replaceAll("^/+|/+$", "");
                return new Bucket(bucket, prefix.isEmpty() ? "" : prefix + "/");
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new StartFailure(
                "auteur.assets.store: “%s” is neither folder:<path> nor s3://<bucket>/<prefix>".formatted(text));
    }
}
