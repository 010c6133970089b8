package auteur.infra.film;

import auteur.infra.work.QueueSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FilmQueueConfiguration {

    @Bean
    QueueSettings filmQueue(WorkProperties properties) {
        return new QueueSettings("film", "runtime.scheduled_tasks", properties.threads());
    }
}
