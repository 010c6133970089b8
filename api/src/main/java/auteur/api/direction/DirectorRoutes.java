package auteur.api.direction;

import auteur.api.account.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectorRoutes {

    @Bean
    static Routes routesOfDirectors() {
        return Routes.ofUsers("/api/directors");
    }
}
