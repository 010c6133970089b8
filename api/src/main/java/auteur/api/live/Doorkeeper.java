package auteur.api.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

/// Refuses what a client may not do; the refusal reaches it as an ERROR frame. Clients listen, they never send.
@Component
class Doorkeeper implements ChannelInterceptor {

    private static final int MOST_SUBSCRIPTIONS = 64;

    private final Destinations destinations;
    private final Map<String, AtomicInteger> subscriptions = new ConcurrentHashMap<>();

    Doorkeeper(Destinations destinations) {
        this.destinations = destinations;
    }

    @Override
    public Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = StompHeaderAccessor.wrap(message);
        switch (frame.getCommand()) {
            case CONNECT, STOMP -> {
                if (!(frame.getUser() instanceof Listener)) {
                    throw refusal(message, "Log in before you connect");
                }
            }
            case SUBSCRIBE -> admit(message, frame);
            case SEND, MESSAGE, BEGIN, COMMIT, ABORT -> throw refusal(message, "Clients of this broker only listen");
            case null, default -> {}
        }
        return message;
    }

    @EventListener
    void forget(SessionDisconnectEvent gone) {
        subscriptions.remove(gone.getSessionId());
    }

    private void admit(Message<?> message, SimpMessageHeaderAccessor frame) {
        var destination = frame.getDestination();
        if (!(frame.getUser() instanceof Listener(var caller))
                || destination == null
                || !destinations.mayHear(caller, destination)) {
            throw refusal(message, "There is nothing here that you may subscribe to");
        }
        if (count(frame.getSessionId()) > MOST_SUBSCRIPTIONS) {
            throw refusal(message, "A session has at most %d subscriptions".formatted(MOST_SUBSCRIPTIONS));
        }
    }

    private int count(@Nullable String session) {
        return subscriptions
                .computeIfAbsent(String.valueOf(session), _ -> new AtomicInteger())
                .incrementAndGet();
    }

    private static MessageDeliveryException refusal(Message<?> message, String words) {
        return new MessageDeliveryException(message, words);
    }
}
