package auteur.api.language;

import auteur.api.account.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LanguageRoutes {

    @Bean
    static Routes routesOfLanguages() {
        return Routes.ofUsers("/api/languages");
    }
}
