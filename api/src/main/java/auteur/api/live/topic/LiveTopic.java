package auteur.api.live.topic;

import auteur.api.account.Caller;
import auteur.query.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What can be listened to, as its context declares it by a bean. [LiveTopics] makes those that most contexts need.
public interface LiveTopic {

    /// What clients subscribe to. Where it has `{id}`, each id, written in lower case, is a topic of its own; below `/user/`, each caller is.
    String destination();

    boolean mayHear(Caller caller, UUID id);

    /// Whether a caller who may not hear it may know that it once was theirs.
    default boolean mayHaveHeard(Caller caller, UUID id) {
        return false;
    }

    /// Whose topic an event goes to, if to any.
    default Optional<UUID> idOf(Recorded<?> recorded) {
        return Optional.empty();
    }

    /// A page of the events between two positions, oldest first, for whoever was away.
    ///
    /// @param after exclusive
    /// @param upTo inclusive
    default List<Recorded<?>> missed(UUID id, long after, long upTo, int limit) {
        return List.of();
    }

    /// Why nobody may listen any longer after an event that has gone to the topic; empty when they may.
    default Optional<String> endedBy(Recorded<?> recorded) {
        return Optional.empty();
    }
}
