package auteur.infra.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Works out digests of files without holding them in memory.
final class Sha256 {

    private Sha256() {}

    static String of(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return of(content);
        }
    }

    static String of(InputStream content) throws IOException {
        return HexFormat.of().formatHex(digest(content, "SHA-256"));
    }

    static byte[] digest(InputStream content, String algorithm) throws IOException {
        try {
            var digest = MessageDigest.getInstance(algorithm);
            var buffer = new byte[64 * 1024];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
