package auteur.api.idempotency;

import auteur.api.account.Caller;
import com.fasterxml.uuid.Generators;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/// Who asks, and the name that makes a repeat of the request known.
///
/// @param name from `Idempotency-Key`
public record KeyedRequest(Caller caller, Optional<String> name) {

    static KeyedRequest of(Caller caller, Optional<String> key) {
        return new KeyedRequest(caller, key.map(k -> Idempotency.nameOf(caller, k)));
    }

    /// An id for what this request creates; a repeat of the request draws the same.
    public UUID newId() {
        return name.map(n -> UUID.nameUUIDFromBytes(n.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> Generators.timeBasedEpochGenerator().generate());
    }
}
