package auteur.api.job;

import auteur.api.account.Caller;
import auteur.api.idempotency.KeyedRequest;
import java.util.Optional;
import java.util.UUID;

/// Who asks, and under which conditions.
///
/// @param expectedVersion from `If-Match`
public record Request(KeyedRequest keyed, Optional<Long> expectedVersion) {

    Caller caller() {
        return keyed.caller();
    }

    /// From `Idempotency-Key`.
    Optional<String> name() {
        return keyed.name();
    }

    /// An id for what this request creates; a repeat of the request draws the same.
    UUID newId() {
        return keyed.newId();
    }
}
