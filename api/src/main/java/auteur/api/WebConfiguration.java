package auteur.api;

import auteur.api.account.CallerResolver;
import auteur.api.idempotency.KeyedRequestResolver;
import auteur.api.job.RequestResolver;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final CallerResolver callers;
    private final RequestResolver requests;
    private final KeyedRequestResolver keyed;

    WebConfiguration(CallerResolver callers, RequestResolver requests, KeyedRequestResolver keyed) {
        this.callers = callers;
        this.requests = requests;
        this.keyed = keyed;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(callers);
        resolvers.add(requests);
        resolvers.add(keyed);
    }
}
