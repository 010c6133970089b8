package auteur.api.film.job;

import auteur.api.account.Role;
import auteur.api.account.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobRoutes {

    @Bean
    static Routes routesOfJobs() {
        return Routes.of(Role.CREATOR, "/api/jobs/**");
    }
}
