package auteur.api.live;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

/// Refuses what a client may not do; the refusal reaches it as an ERROR frame. Clients listen, they never send.
@Component
class Doorkeeper implements ChannelInterceptor {

    private static final int MOST_SUBSCRIPTIONS = 64;

    private final Destinations destinations;
    private final MessageChannel outbound;
    private final Map<String, Set<String>> subscriptions = new ConcurrentHashMap<>();

    Doorkeeper(Destinations destinations, @Lazy MessageChannel clientOutboundChannel) {
        this.destinations = destinations;
        this.outbound = clientOutboundChannel;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var frame = StompHeaderAccessor.wrap(message);
        if (frame.getCommand() == StompCommand.UNSUBSCRIBE) {
            close(frame);
        }
        var objection = objection(frame);
        objection.ifPresent(words -> refuse(frame, words));
        return objection.isEmpty() ? message : null;
    }

    @EventListener
    void forget(SessionDisconnectEvent gone) {
        subscriptions.remove(gone.getSessionId());
    }

    private Optional<String> objection(StompHeaderAccessor frame) {
        return switch (frame.getCommand()) {
            case CONNECT, STOMP ->
                frame.getUser() instanceof Listener ? Optional.empty() : Optional.of("Log in before you connect");
            case SUBSCRIBE -> objectionToSubscription(frame);
            case SEND, MESSAGE, BEGIN, COMMIT, ABORT -> Optional.of("Clients of this broker only listen");
            case null, default -> Optional.empty();
        };
    }

    private Optional<String> objectionToSubscription(StompHeaderAccessor frame) {
        var destination = frame.getDestination();
        if (!(frame.getUser() instanceof Listener(var caller))
                || destination == null
                || !destinations.mayHear(caller, destination)) {
            return Optional.of("There is nothing here that you may subscribe to");
        }
        var open = subscriptions.computeIfAbsent(
                String.valueOf(frame.getSessionId()), _ -> ConcurrentHashMap.newKeySet());
        open.add(String.valueOf(frame.getSubscriptionId()));
        return open.size() > MOST_SUBSCRIPTIONS
                ? Optional.of("A session has at most %d subscriptions".formatted(MOST_SUBSCRIPTIONS))
                : Optional.empty();
    }

    private void close(StompHeaderAccessor frame) {
        Optional.ofNullable(subscriptions.get(String.valueOf(frame.getSessionId())))
                .ifPresent(open -> open.remove(String.valueOf(frame.getSubscriptionId())));
    }

    /// An exception would not reach the client: the channel that keeps the order of what is received logs it and goes on.
    private void refuse(StompHeaderAccessor frame, String words) {
        var error = StompHeaderAccessor.create(StompCommand.ERROR);
        error.setSessionId(frame.getSessionId());
        error.setMessage(words);
        Optional.ofNullable(frame.getReceipt()).ifPresent(error::setReceiptId);
        outbound.send(MessageBuilder.createMessage(new byte[0], error.getMessageHeaders()));
    }
}
