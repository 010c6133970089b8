package auteur.api.live.topic;

import auteur.api.freshness.Tokens;
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
import tools.jackson.databind.ObjectWriter;
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

    /// @param epoch in which it was read
    Payload ofEvent(Recorded<?> recorded, String epoch) {
        var frame = families.stream()
                .filter(told -> told.family().has(recorded.stream()))
                .findFirst()
                .map(told -> told.frame(recorded))
                .orElseGet(() -> Event.of(recorded));
        return encode(String.valueOf(recorded.position()), Tokens.writer(json, epoch), frame, recorded.at());
    }

    /// What is not an event of the log.
    Payload of(Object frame) {
        return encode(transientId(), json.writer(), frame, null);
    }

    /// @param epoch in which its position was heard
    Payload of(Object frame, String epoch) {
        return encode(transientId(), Tokens.writer(json, epoch), frame, null);
    }

    private String transientId() {
        return "t" + transients.incrementAndGet();
    }

    private static Payload encode(
            String messageId, ObjectWriter writer, Object frame, @Nullable Instant committedAt) {
        var body = writer.writeValueAsString(frame);
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        var text = String.format(Locale.ROOT, "message-id:%s\ncontent-type:application/json\ncontent-length:%d\n\n%s\0",
                messageId, length, body);
        return new Payload(text, text.length() - body.length() + length, committedAt);
    }
}
