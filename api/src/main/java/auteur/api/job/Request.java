package auteur.api.job;

import auteur.api.account.Caller;
import auteur.api.idempotency.Idempotency;
import com.fasterxml.uuid.Generators;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/// Who asks, and under which conditions.
///
/// @param expectedVersion from `If-Match`
/// @param name from `Idempotency-Key`
public record Request(Caller caller, Optional<Long> expectedVersion, Optional<String> name) {

    static Request of(Caller caller, Optional<Long> expectedVersion, Optional<String> key) {
        return new Request(caller, expectedVersion, key.map(k -> Idempotency.nameOf(caller, k)));
    }

    /// An id for what this request creates; a repeat of the request draws the same.
    UUID newId() {
        return name.map(n -> UUID.nameUUIDFromBytes(n.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> Generators.timeBasedEpochGenerator().generate());
    }
}
