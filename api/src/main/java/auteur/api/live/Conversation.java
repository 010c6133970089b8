package auteur.api.live;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Does what clients ask for, and ends the socket of whoever asks for something else.
@Component
class Conversation {

    private static final String VERSION = "1.2";
    private static final Pattern BEATS = Pattern.compile("(\\d{1,9}),(\\d{1,9})");
    private static final int LONGEST_ID = 256;

    private final Destinations destinations;
    private final CatchUp catchUp;
    private final Broadcaster broadcaster;
    private final LiveProperties limits;

    Conversation(Destinations destinations, CatchUp catchUp, Broadcaster broadcaster, LiveProperties limits) {
        this.destinations = destinations;
        this.catchUp = catchUp;
        this.broadcaster = broadcaster;
        this.limits = limits;
    }

    void hear(LiveSocket socket, StompFrame frame) {
        if (!socket.isConnected() && !frame.command().equals("CONNECT") && !frame.command().equals("STOMP")) {
            socket.end(Ending.MALFORMED);
            return;
        }
        switch (frame.command()) {
            case "CONNECT", "STOMP" -> connect(socket, frame);
            case "SUBSCRIBE" -> subscribe(socket, frame);
            case "UNSUBSCRIBE" -> unsubscribe(socket, frame);
            case "DISCONNECT" -> socket.end(Ending.GONE, frame.header("receipt"));
            case "SEND", "BEGIN", "COMMIT", "ABORT" -> socket.end(Ending.ONLY_LISTENS, frame.header("receipt"));
            case "ACK", "NACK" -> socket.end(Ending.NOT_SUPPORTED, frame.header("receipt"));
            default -> socket.end(Ending.MALFORMED);
        }
    }

    private void connect(LiveSocket socket, StompFrame frame) {
        var speaksIt = frame.header("accept-version")
                .filter(versions -> Pattern.compile(",").splitAsStream(versions).anyMatch(VERSION::equals))
                .isPresent();
        var beats = BEATS.matcher(frame.header("heart-beat").orElse("0,0"));
        if (socket.isConnected() || !speaksIt || !beats.matches()) {
            socket.end(Ending.MALFORMED);
            return;
        }
        var millis = Math.toIntExact(limits.heartbeat().toMillis());
        socket.connected(beat(beats.group(2), millis), beat(beats.group(1), millis));
        socket.send(Outgoing.of(StompFrame.text(
                "CONNECTED", Map.of("version", VERSION, "heart-beat", millis + "," + millis))));
    }

    private static int beat(String asked, int least) {
        var millis = Integer.parseInt(asked);
        return millis == 0 ? 0 : Math.max(millis, least);
    }

    private void subscribe(LiveSocket socket, StompFrame frame) {
        var receipt = frame.header("receipt");
        var id = frame.header("id").filter(name -> !name.isEmpty() && name.length() <= LONGEST_ID);
        var after = frame.header("after");
        if (id.isEmpty() || socket.subscriptions().containsKey(id.get())
                || after.filter(Conversation::isNoPosition).isPresent()) {
            socket.end(Ending.MALFORMED, receipt);
        } else if (frame.header("selector").isPresent()
                || frame.header("ack").filter(Predicate.not("auto"::equals)).isPresent()) {
            socket.end(Ending.NOT_SUPPORTED, receipt);
        } else if (socket.subscriptions().size() >= limits.subscriptionsPerSocket()) {
            socket.end(Ending.TOO_MANY_SUBSCRIPTIONS, receipt);
        } else {
            subscribe(socket, id.get(), frame);
        }
    }

    private static boolean isNoPosition(String text) {
        return !text.matches("\\d{1,32}");
    }

    private void subscribe(LiveSocket socket, String id, StompFrame frame) {
        var caller = socket.listener().caller();
        var destination = frame.header("destination").orElse("");
        var topic = destinations.topic(caller, destination);
        var isAllowed = topic.filter(wanted -> destinations.mayHear(caller, wanted)).isPresent();
        var wasAllowed = !isAllowed
                && frame.header("after").isPresent()
                && topic.filter(wanted -> destinations.mayHaveHeard(caller, wanted)).isPresent();
        if (topic.isEmpty() || !(isAllowed || wasAllowed)) {
            socket.end(Ending.NOT_FOUND, frame.header("receipt"));
            return;
        }
        var subscription = new Subscription(socket, id, destination, topic.get());
        frame.header("receipt").ifPresent(receipt -> receipt(socket, receipt));
        if (wasAllowed) {
            catchUp.refuse(subscription);
            return;
        }
        socket.subscriptions().put(id, subscription);
        catchUp.open(subscription, position(frame), frame.header("epoch"));
    }

    private static Optional<Long> position(StompFrame frame) {
        return frame.header("after").map(text -> text.length() > 18 ? Long.MAX_VALUE : Long.valueOf(text));
    }

    private void unsubscribe(LiveSocket socket, StompFrame frame) {
        frame.header("id").map(socket.subscriptions()::remove).ifPresent(broadcaster::leave);
        frame.header("receipt").ifPresent(receipt -> receipt(socket, receipt));
    }

    private static void receipt(LiveSocket socket, String id) {
        socket.send(Outgoing.of(StompFrame.text("RECEIPT", Map.of("receipt-id", id))));
    }
}
