package auteur.api.asset;

import auteur.api.account.Role;
import auteur.api.account.Routes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssetRoutes {

    @Bean
    static Routes routesOfAssets() {
        return Routes.of(Role.CREATOR, "/api/assets/**");
    }
}
