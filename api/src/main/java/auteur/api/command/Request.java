package auteur.api.command;

import auteur.api.account.Caller;
import auteur.api.conditional.EntityTag;
import auteur.api.idempotency.KeyedRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who asks, and under which conditions.
///
/// @param expected from `If-Match`: the job has one of these tags; empty when any will do
public record Request(KeyedRequest keyed, Optional<List<EntityTag>> expected) {

    public Caller caller() {
        return keyed.caller();
    }

    /// From `Idempotency-Key`.
    public Optional<String> name() {
        return keyed.name();
    }

    /// Its name, or one that no other request has: what it makes is one act.
    String id() {
        return name().orElseGet(() -> newId().toString());
    }

    /// An id for what this request creates; a repeat of the request draws the same.
    public UUID newId() {
        return keyed.newId();
    }
}
