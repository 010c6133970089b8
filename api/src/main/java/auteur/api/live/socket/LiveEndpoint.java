package auteur.api.live.socket;

import jakarta.websocket.Session;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/// Where sockets begin, are heard and end.
@Component
class LiveEndpoint implements WebSocketHandler, SubProtocolCapable {

    private static final String SOCKET = "auteur.live.socket";

    private final LiveSockets sockets;
    private final Conversation conversation;
    private final LiveProperties limits;
    private final LiveMeters meters;

    LiveEndpoint(LiveSockets sockets, Conversation conversation, LiveProperties limits, LiveMeters meters) {
        this.sockets = sockets;
        this.conversation = conversation;
        this.limits = limits;
        this.meters = meters;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of("v12.stomp");
    }

    /// So that the container needs no room for whole messages.
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        var line = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        if (line == null || !(session.getPrincipal() instanceof Listener listener)) {
            session.close(Ending.NOT_LOGGED_IN.status());
            return;
        }
        SmallSockets.prepare(line, limits.sendTimeout());
        var socket = new LiveSocket(line, listener, limits, meters);
        session.getAttributes().put(SOCKET, socket);
        if (sockets.add(socket) > limits.socketsPerUser()) {
            socket.end(Ending.TOO_MANY_SOCKETS);
        }
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
        if (!(session.getAttributes().get(SOCKET) instanceof LiveSocket socket) || !socket.hear()) {
            return;
        }
        if (message instanceof TextMessage text) {
            hear(socket, text.getPayload());
        } else if (message instanceof BinaryMessage) {
            socket.end(Ending.ONLY_TEXT);
        } else if (!socket.isCalm()) {
            socket.end(Ending.TOO_MANY_FRAMES);
        }
    }

    private void hear(LiveSocket socket, String text) {
        var reader = socket.reader();
        if (!reader.isWithinFrame()) {
            socket.frameBegan();
        }
        reader.take(text);
        try {
            var frame = reader.next();
            if (frame.isEmpty() && !socket.isCalm()) {
                socket.end(Ending.TOO_MANY_FRAMES);
            }
            for (; frame.isPresent() && socket.hear(); frame = reader.next()) {
                if (!socket.isCalm()) {
                    socket.end(Ending.TOO_MANY_FRAMES);
                    return;
                }
                socket.frameBegan();
                conversation.hear(socket, frame.get());
            }
        } catch (Malformed e) {
            socket.end(e);
        }
    }

    /// The container closes the socket then.
    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {}

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (session.getAttributes().get(SOCKET) instanceof LiveSocket socket) {
            sockets.remove(socket);
        }
    }
}
