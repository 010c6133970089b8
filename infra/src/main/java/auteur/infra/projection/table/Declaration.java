package auteur.infra.projection.table;

import auteur.query.Projection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The tables that a projection declares in the `tables.sql` beside it.
///
/// @param shape a digest of the SQL
public record Declaration(String sql, String shape) {

    public static Declaration of(Projection projection) {
        try (var file = projection.getClass().getResourceAsStream("tables.sql")) {
            if (file == null) {
                throw new IllegalStateException("Projection " + projection.name() + " has no tables.sql beside it");
            }
            var sql = file.readAllBytes();
            return new Declaration(new String(sql, StandardCharsets.UTF_8), digest(sql));
        } catch (IOException e) {
            throw new UncheckedIOException("The tables of projection " + projection.name() + " cannot be read", e);
        }
    }

    private static String digest(byte[] sql) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sql));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
