package auteur.api.live.socket;

import java.lang.ref.WeakReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What all subscribers of an event are sent alike: the end of the frame's head, its body, and the NUL.
public final class Payload {

    private static final WeakReference<Whole> NONE = new WeakReference<>(null);

    private final String text;
    private final int length;
    private final @Nullable Instant committedAt;

    /// Weak, for a payload is remembered long after the last of those who shared a frame has it.
    private volatile WeakReference<Whole> newest = NONE;

    /// @param length in bytes
    /// @param committedAt of an event that is sent live
    public Payload(String text, int length, @Nullable Instant committedAt) {
        this.text = text;
        this.length = length;
        this.committedAt = committedAt;
    }

    private record Whole(String head, String text) {}

    int length() {
        return length;
    }

    @Nullable
    Instant committedAt() {
        return committedAt;
    }

    /// The whole frame. It is made once for subscribers whose heads are alike, as those of one page are in many browsers.
    String behind(String head) {
        var whole = newest.get();
        if (whole == null || !whole.head().equals(head)) {
            whole = new Whole(head, head.concat(text));
            newest = new WeakReference<>(whole);
        }
        return whole.text();
    }

    /// The same, sent later to somebody who had missed it.
    public Payload late() {
        return new Payload(text, length, null);
    }
}
