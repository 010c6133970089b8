package auteur.infra.family;

import auteur.infra.eventstore.form.EventTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FamilyConfiguration {

    @Bean
    EventTypes eventTypes() {
        return Families.TYPES;
    }
}
