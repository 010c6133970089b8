package auteur.api.live.topic;

import auteur.api.live.socket.Payload;
import auteur.api.live.topic.Frame.Event;
import auteur.query.Recorded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Encodes frames, each once.
@Component
class Payloads {

    private final JsonMapper json;
    private final List<LiveFamily> families;
    private final AtomicLong transients = new AtomicLong();

    Payloads(JsonMapper json, List<LiveFamily> families) {
        this.json = json;
        this.families = families;
    }

    Payload ofEvent(Recorded<?> recorded) {
        var frame = families.stream()
                .filter(told -> told.family().has(recorded.stream()))
                .findFirst()
                .map(told -> told.frame(recorded))
                .orElseGet(() -> Event.of(recorded));
        return encode(String.valueOf(recorded.position()), frame, recorded.at());
    }

    /// What is not an event of the log.
    Payload of(Object frame) {
        return encode("t" + transients.incrementAndGet(), frame, null);
    }

    private Payload encode(String messageId, Object frame, @Nullable Instant committedAt) {
        var body = json.writeValueAsString(frame);
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        var text = String.format(Locale.ROOT, "message-id:%s\ncontent-type:application/json\ncontent-length:%d\n\n%s\0",
                messageId, length, body);
        return new Payload(text, text.length() - body.length() + length, committedAt);
    }
}
