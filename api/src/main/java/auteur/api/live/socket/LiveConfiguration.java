package auteur.api.live.socket;

import auteur.api.live.UpgradeRequired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/// STOMP at `/ws`. Without allowed origins, a browser's page has to come from this very origin.
@Configuration
@EnableWebSocket
class LiveConfiguration implements WebSocketConfigurer {

    private final LiveEndpoint endpoint;
    private final CallersHandshake handshake;
    private final UpgradeRequired upgrade;

    LiveConfiguration(LiveEndpoint endpoint, CallersHandshake handshake, UpgradeRequired upgrade) {
        this.endpoint = endpoint;
        this.handshake = handshake;
        this.upgrade = upgrade;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(endpoint, "/ws").setHandshakeHandler(handshake).addInterceptors(upgrade, handshake);
    }

    @Bean
    static ServletServerContainerFactoryBean webSocketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(SmallSockets.MESSAGE_BUFFER);
        container.setMaxBinaryMessageBufferSize(SmallSockets.MESSAGE_BUFFER);
        return container;
    }
}
