package auteur.infra.projection.segment;

import java.util.UUID;

/// A node's right to take in the events of a segment. It ends when its time is over and another node took it; what is written under it is
/// fenced by its number.
public record Claim(String processor, int segment, int mask, long fence, String node) {

    /// Whether the events of a key belong to the segment.
    public boolean covers(UUID key) {
        return matches(key, mask, segment);
    }

    static boolean matches(UUID key, int mask, int segment) {
        var hash = key.hashCode();
        return ((hash ^ hash >>> 16) & mask) == segment;
    }
}
