package auteur.api;

import auteur.api.account.CallerResolver;
import auteur.api.freshness.Instants;
import auteur.api.idempotency.KeyedRequestResolver;
import auteur.api.job.JobFormResolver;
import auteur.api.job.RequestResolver;
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

    private final CallerResolver callers;
    private final RequestResolver requests;
    private final KeyedRequestResolver keyed;
    private final JobFormResolver forms;

    WebConfiguration(CallerResolver callers, RequestResolver requests, KeyedRequestResolver keyed,
            JobFormResolver forms) {
        this.callers = callers;
        this.requests = requests;
        this.keyed = keyed;
        this.forms = forms;
    }

    /// Every answer has one type, whatever is accepted, so that a refusal never comes without its reason.
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(_ -> ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST));
    }

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(String.class, Instant.class, text -> Instants.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("This is not an instant")));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
        resolvers.add(requests);
        resolvers.add(keyed);
        resolvers.add(forms);
    }
}
