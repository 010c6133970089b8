package auteur.query;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Instants as the driver takes them for `timestamptz`.
public final class SqlTime {

    private SqlTime() {}

    public static OffsetDateTime of(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
