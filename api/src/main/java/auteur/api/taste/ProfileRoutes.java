package auteur.api.taste;

import auteur.api.account.Role;
import auteur.api.account.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfileRoutes {

    @Bean
    static Routes routesOfProfiles() {
        return Routes.of(Role.CREATOR, "/api/profile/**");
    }
}
