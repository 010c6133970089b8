package auteur.api.live.socket;

import auteur.api.freshness.Token;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Does what clients ask for, and ends the socket of whoever asks for something else.
@Component
class Conversation {

    static final String VERSION = "1.2";

    private static final Pattern BEATS = Pattern.compile("\\s*(\\d{1,18})\\s*,\\s*(\\d{1,18})\\s*");
    private static final int SELDOM = 24 * 60 * 60 * 1000;
    private static final Pattern FAR_AHEAD = Pattern.compile("\\d{19,32}");
    private static final String FARTHEST = "9".repeat(18);
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int LONGEST_ID = 256;

    private final Topics topics;
    private final LiveProperties limits;

    Conversation(Topics topics, LiveProperties limits) {
        this.topics = topics;
        this.limits = limits;
    }

    void hear(LiveSocket socket, StompFrame frame) {
        if (socket.isConnected() == frame.isGreeting()) {
            throw frame.malformed(socket.isConnected() ? "You are connected already" : "Begin with CONNECT");
        }
        switch (frame.command()) {
            case "CONNECT", "STOMP" -> connect(socket, frame);
            case "SUBSCRIBE" -> subscribe(socket, frame);
            case "UNSUBSCRIBE" -> unsubscribe(socket, frame);
            case "DISCONNECT" -> socket.end(Ending.GONE, frame.header("receipt"));
            case "SEND", "BEGIN", "COMMIT", "ABORT" -> socket.end(Ending.ONLY_LISTENS, frame.header("receipt"));
            case "ACK", "NACK" -> socket.end(Ending.NOT_SUPPORTED, frame.header("receipt"));
            default -> throw frame.malformed("There is no such frame");
        }
    }

    private void connect(LiveSocket socket, StompFrame frame) {
        var speaksIt = frame.header("accept-version")
                .filter(versions -> COMMA.splitAsStream(versions).map(String::strip).anyMatch(VERSION::equals))
                .isPresent();
        if (!speaksIt) {
            throw frame.malformed("Supported protocol versions are " + VERSION);
        }
        var beats = BEATS.matcher(frame.header("heart-beat").orElse("0,0"));
        if (!beats.matches()) {
            throw frame.malformed("The heart-beat is two numbers of milliseconds with a comma between them");
        }
        var millis = Math.toIntExact(limits.heartbeat().toMillis());
        socket.connected(beat(beats.group(2), millis), beat(beats.group(1), millis));
        socket.send(Outgoing.of(StompFrame.text(
                "CONNECTED", Map.of("version", VERSION, "heart-beat", millis + "," + millis))));
    }

    private static int beat(String asked, int least) {
        var millis = (int) Math.min(SELDOM, Long.parseLong(asked));
        return millis == 0 ? 0 : Math.max(millis, least);
    }

    private void subscribe(LiveSocket socket, StompFrame frame) {
        var receipt = frame.header("receipt");
        var id = idOf(frame);
        if (socket.subscriptions().containsKey(id)) {
            throw frame.malformed("There is a subscription of this id already");
        } else if (frame.header("destination").isEmpty()) {
            throw frame.malformed("SUBSCRIBE needs a destination");
        } else if (frame.header("selector").isPresent()
                || frame.header("ack").filter(Predicate.not("auto"::equals)).isPresent()) {
            socket.end(Ending.NOT_SUPPORTED, receipt);
        } else if (socket.subscriptions().size() >= limits.subscriptionsPerSocket()) {
            socket.end(Ending.TOO_MANY_SUBSCRIPTIONS, receipt);
        } else {
            subscribe(socket, id, frame);
        }
    }

    private static String idOf(StompFrame frame) {
        return frame.header("id")
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_ID)
                .orElseThrow(() -> frame.malformed(
                        "%s needs an id of 1 to %s letters".formatted(frame.command(), LONGEST_ID)));
    }

    private void subscribe(LiveSocket socket, String id, StompFrame frame) {
        var destination = frame.header("destination").orElse("");
        var subscription = topics.find(socket, new SubscriptionWish(id, destination, after(frame)));
        if (subscription.isEmpty()) {
            socket.end(Ending.NOT_FOUND, frame.header("receipt"));
            return;
        }
        frame.header("receipt").ifPresent(receipt -> receipt(socket, receipt));
        subscription.get().open();
    }

    /// A number alone may come with its epoch in a header of its own.
    private static Optional<Token> after(StompFrame frame) {
        return frame.header("after").map(text -> {
            var token = Token.parse(FAR_AHEAD.matcher(text).matches() ? FARTHEST : text)
                    .orElseThrow(() -> frame.malformed("What comes in after is neither a position nor a token"));
            return token.epoch() == null ? new Token(frame.header("epoch").orElse(null), token.place()) : token;
        });
    }

    private void unsubscribe(LiveSocket socket, StompFrame frame) {
        Optional.ofNullable(socket.subscriptions().remove(idOf(frame))).ifPresent(Subscription::end);
        frame.header("receipt").ifPresent(receipt -> receipt(socket, receipt));
    }

    private static void receipt(LiveSocket socket, String id) {
        socket.send(Outgoing.of(StompFrame.text("RECEIPT", Map.of("receipt-id", id))));
    }
}
