package auteur.api.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountRoutes {

    @Bean
    static Routes routesOfMe() {
        return Routes.ofUsers("/api/me");
    }

    @Bean
    static Routes routesOfSetup() {
        return Routes.ofEverybody("/api/setup");
    }
}
