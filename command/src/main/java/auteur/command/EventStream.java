package auteur.command;

import java.util.UUID;

/// The events of one aggregate, by the id of it.
public record EventStream<E>(Family<E> family, UUID id) {

    /// What it is called in the log.
    @Override
    public String toString() {
        return family.prefix() + id;
    }
}
