package auteur.api.live;

import auteur.query.log.EventLog;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.converter.MessageConverter;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.simp.user.UserDestinationMessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.stereotype.Component;

/// Sends `Subscribed` as the first frame of each subscription.
@Component
class SubscriptionOpener implements ExecutorChannelInterceptor {

    private final Pushing pushing;
    private final EventLog log;
    private final LiveProjections projections;
    private final MessageChannel outbound;
    private final MessageConverter converter;

    SubscriptionOpener(
            Pushing pushing,
            EventLog log,
            LiveProjections projections,
            @Lazy MessageChannel clientOutboundChannel,
            @Lazy MessageConverter brokerMessageConverter) {
        this.pushing = pushing;
        this.log = log;
        this.projections = projections;
        this.outbound = clientOutboundChannel;
        this.converter = brokerMessageConverter;
    }

    @Override
    public Message<?> beforeHandle(Message<?> message, MessageChannel channel, MessageHandler handler) {
        if (isOpening(message, handler)) {
            pushing.beginOpening();
        }
        return message;
    }

    @Override
    public void afterMessageHandled(
            Message<?> message, MessageChannel channel, MessageHandler handler, @Nullable Exception failure) {
        if (isOpening(message, handler)) {
            pushing.endOpening(position -> {
                if (failure == null) {
                    open(message, position);
                }
            });
        }
    }

    private static boolean isOpening(Message<?> message, MessageHandler handler) {
        if (SimpMessageHeaderAccessor.getMessageType(message.getHeaders()) != SimpMessageType.SUBSCRIBE) {
            return false;
        }
        var isOwnQueue = Destinations.OWN_JOBS.equals(SimpMessageHeaderAccessor.getDestination(message.getHeaders()));
        return isOwnQueue
                ? handler instanceof UserDestinationMessageHandler
                : handler instanceof SimpleBrokerMessageHandler;
    }

    private void open(Message<?> subscribe, long position) {
        var asked = StompHeaderAccessor.wrap(subscribe);
        var frame = Frame.Subscribed.at(position, log.epoch(), after(asked));
        var headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setSessionId(asked.getSessionId());
        headers.setSubscriptionId(asked.getSubscriptionId());
        headers.setDestination(asked.getDestination());
        headers.setLeaveMutable(true);
        var message = converter.toMessage(frame, headers.getMessageHeaders());
        if (message != null) {
            outbound.send(message);
        }
        if (Destinations.PROJECTIONS.equals(asked.getDestination())) {
            projections.welcome();
        }
    }

    private static Optional<Long> after(StompHeaderAccessor subscribe) {
        return Optional.ofNullable(subscribe.getFirstNativeHeader("after"))
                .filter(position -> position.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
