package auteur.api.live.topic;

import java.util.UUID;

/// One topic of a kind.
public record Topic(LiveTopic kind, UUID id) {

    private static final UUID NIL = new UUID(0, 0);

    /// Of a kind that has a single one.
    public static Topic only(LiveTopic kind) {
        return new Topic(kind, NIL);
    }
}
