package auteur.api.control;

import auteur.api.account.Role;
import auteur.api.account.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdminRoutes {

    @Bean
    static Routes routesOfAdmins() {
        return Routes.of(Role.ADMIN, "/api/admin/**");
    }
}
