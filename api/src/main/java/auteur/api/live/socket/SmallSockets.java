package auteur.api.live.socket;

import jakarta.websocket.Session;
import java.time.Duration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Keeps what the container holds for an idle socket small: its stock buffers alone take 64 KiB.
@Component
class SmallSockets implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /// What is joined in one write, read at once, and encoded at once; three such buffers a socket.
    private static final String WEB_SOCKET_BUFFER = "2048";

    private static final String CONNECTION_BUFFER = "4096";

    /// Of messages; they are taken in parts.
    static final int MESSAGE_BUFFER = 512;

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        // Tomcat reads it once, and has no other way to set it.
        System.getProperties().putIfAbsent("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", WEB_SOCKET_BUFFER);
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", CONNECTION_BUFFER);
            connector.setProperty("socket.appWriteBufSize", CONNECTION_BUFFER);
            // Virtual threads write, and may wait; what Tomcat needs in order not to wait makes each write dearer.
            connector.setProperty("useAsyncIO", "false");
        });
    }

    /// Lets neither a write nor a farewell take longer than a while.
    static void prepare(Session line, Duration sendTimeout) {
        line.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", sendTimeout.toMillis());
        line.getUserProperties().put("org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT", sendTimeout.toMillis());
    }
}
