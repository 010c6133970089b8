package auteur.api.learning;

import auteur.api.live.UpgradeRequired;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/// Beside the STOMP endpoint, since a replay is paced by its one client and needs no topics.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class StreamConfiguration implements WebSocketConfigurer {

    private final LearningStream stream;
    private final UpgradeRequired upgrade;

    StreamConfiguration(LearningStream stream, UpgradeRequired upgrade) {
        this.stream = stream;
        this.upgrade = upgrade;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(stream, "/api/learning/stream").addInterceptors(upgrade);
    }
}
