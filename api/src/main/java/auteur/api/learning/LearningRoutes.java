package auteur.api.learning;

import auteur.api.account.Role;
import auteur.api.account.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LearningRoutes {

    @Bean
    static Routes routesOfLearning() {
        return Routes.of(Role.ANALYST, "/api/learning/**");
    }
}
