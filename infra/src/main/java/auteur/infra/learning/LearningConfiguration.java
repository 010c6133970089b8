package auteur.infra.learning;

import auteur.query.taste.HalfLife;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LearningConfiguration {

    @Bean
    HalfLife halfLife(TasteProperties properties) {
        return new HalfLife(properties.halfLife());
    }
}
