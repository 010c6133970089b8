package auteur.infra.node;

import auteur.command.film.crew.ProgressBoard;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class NodesConfiguration {

    /// The crew posts here.
    @Bean
    @Primary
    SharedProgress sharedProgress(@Qualifier("liveProgress") ProgressBoard here, DataSource database) {
        return new SharedProgress(here, database);
    }
}
