package auteur.api;

import auteur.api.freshness.Instants;
import auteur.api.freshness.Token;
import auteur.api.problem.UnreadableValue;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final List<HandlerMethodArgumentResolver> resolvers;

    /// @param resolvers each context brings its own
    WebConfiguration(List<HandlerMethodArgumentResolver> resolvers) {
        this.resolvers = resolvers;
    }

    /// Every answer has one type, whatever is accepted, so that a refusal never comes without its reason.
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(_ -> ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST));
    }

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(String.class, Instant.class, text -> Instants.parse(text)
                .orElseThrow(() -> new UnreadableValue("is not an instant such as 2026-11-21T12:00:00Z")));
        formats.addConverter(String.class, Token.class, Token::read);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> all) {
        all.addAll(resolvers);
    }
}
