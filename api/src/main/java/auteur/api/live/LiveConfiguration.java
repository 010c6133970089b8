package auteur.api.live;

import auteur.api.account.Caller;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.security.core.Authentication;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/// STOMP at `/ws` with Spring's simple broker. Without allowed origins, a browser's page has to come from this very origin.
@Configuration
@EnableWebSocketMessageBroker
class LiveConfiguration implements WebSocketMessageBrokerConfigurer {

    private static final int LARGEST_FRAME = 64 * 1024;
    private static final int LARGEST_BACKLOG = 1024 * 1024;
    private static final int LONGEST_SEND_MILLIS = 10_000;
    private static final int FIRST_FRAME_MILLIS = 30_000;
    private static final long HEARTBEAT_MILLIS = 10_000;

    private final Doorkeeper doorkeeper;
    private final SubscriptionOpener opener;
    private final TaskScheduler heartbeats;

    LiveConfiguration(
            Doorkeeper doorkeeper, SubscriptionOpener opener, @Lazy TaskScheduler messageBrokerTaskScheduler) {
        this.doorkeeper = doorkeeper;
        this.opener = opener;
        this.heartbeats = messageBrokerTaskScheduler;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint("/ws").setHandshakeHandler(new CallersHandshake());
        registry.setPreserveReceiveOrder(true);
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableSimpleBroker("/topic", "/queue")
                .setHeartbeatValue(new long[]{HEARTBEAT_MILLIS, HEARTBEAT_MILLIS})
                .setTaskScheduler(heartbeats);
        registry.setPreservePublishOrder(true);
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.interceptors(doorkeeper, opener);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration
                .setMessageSizeLimit(LARGEST_FRAME)
                .setSendBufferSizeLimit(LARGEST_BACKLOG)
                .setSendTimeLimit(LONGEST_SEND_MILLIS)
                .setTimeToFirstMessage(FIRST_FRAME_MILLIS);
    }

    /// Names each session's user by the caller's id.
    private static final class CallersHandshake extends DefaultHandshakeHandler {

        @Override
        protected @Nullable Principal determineUser(
                ServerHttpRequest request, WebSocketHandler handler, Map<String, Object> attributes) {
            return request.getPrincipal() instanceof Authentication authentication
                    ? new Listener(Caller.of(authentication))
                    : null;
        }
    }
}
