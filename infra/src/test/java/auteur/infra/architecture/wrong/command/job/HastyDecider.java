package auteur.infra.architecture.wrong.command.job;

import auteur.infra.architecture.wrong.query.one.One;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/// Breaks every rule for what decides; nobody elsewhere uses it, so it should not be public either.
public final class HastyDecider {

    private HastyDecider() {}

    static Instant decide(One view, Connection database) throws SQLException {
        if (database.isClosed()) {
            throw new Whim();
        }
        return database.isValid(1) && Files.exists(Path.of(view + UUID.randomUUID().toString()))
                ? Instant.now()
                : Instant.EPOCH;
    }
}
