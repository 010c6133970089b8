package auteur.api.live.topic;

import auteur.api.account.Caller;
import java.util.Optional;
import java.util.UUID;

/// How the topics of a kind are spelled.
record Destination(LiveTopic kind) {

    private static final String ID = "{id}";
    private static final String EACH_CALLER = "/user/";
    private static final int LENGTH = 36;

    /// What a spelling means to a caller; empty when it is none of these.
    Optional<Topic> read(Caller caller, String spelling) {
        var pattern = kind.destination();
        var at = pattern.indexOf(ID);
        if (at >= 0) {
            return id(spelling, pattern.substring(0, at), pattern.substring(at + ID.length()))
                    .map(id -> new Topic(kind, id));
        }
        if (!spelling.equals(pattern)) {
            return Optional.empty();
        }
        return Optional.of(
                pattern.startsWith(EACH_CALLER) ? new Topic(kind, caller.id().value()) : Topic.only(kind));
    }

    private static Optional<UUID> id(String spelling, String before, String after) {
        if (spelling.length() != before.length() + LENGTH + after.length()
                || !spelling.startsWith(before)
                || !spelling.endsWith(after)) {
            return Optional.empty();
        }
        var text = spelling.substring(before.length(), before.length() + LENGTH);
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
