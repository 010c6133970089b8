package auteur.infra.live;

import auteur.infra.live.LiveServer.Publisher;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/// STOMP with Spring's simple broker on Tomcat.
@EnableWebSocketMessageBroker
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class})
class SimpleBroker implements WebSocketMessageBrokerConfigurer {

    private static final int MORE_THAN_THE_TOPICS = 16_384;

    private final boolean isTuned;

    SimpleBroker(Environment environment) {
        isTuned = environment.getProperty("tuned", Boolean.class, false);
    }

    static Publisher start(boolean isTuned) {
        var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(SimpleBroker.class)
                .properties(
                        "server.port=0", "server.address=127.0.0.1", "server.tomcat.max-connections=20000",
                        "server.tomcat.accept-count=4096", "tuned=" + isTuned)
                .run();
        var messages = context.getBean(SimpMessagingTemplate.class);
        var headers = Map.<String, Object>of(MessageHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        return new Publisher() {

            @Override
            public int port() {
                return Objects.requireNonNull(context.getWebServer()).getPort();
            }

            @Override
            public void publish(int topic, long position) {
                var body = LiveServer.body(topic, position).getBytes(StandardCharsets.UTF_8);
                messages.convertAndSend("/topic/jobs/" + LiveServer.job(topic), body, headers);
            }
        };
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint("/ws");
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableSimpleBroker("/topic");
        if (isTuned) {
            registry.setCacheLimit(MORE_THAN_THE_TOPICS);
        }
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration channel) {
        pool(channel);
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration channel) {
        pool(channel);
    }

    private void pool(ChannelRegistration channel) {
        if (isTuned) {
            var processors = Runtime.getRuntime().availableProcessors();
            channel.taskExecutor().corePoolSize(processors).maxPoolSize(processors);
        }
    }
}
