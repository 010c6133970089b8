package auteur.api.film.job;

import auteur.api.account.Role;
import auteur.api.live.topic.LiveFamily;
import auteur.api.live.topic.LiveTopic;
import auteur.api.live.topic.LiveTopics;
import auteur.command.Family;
import auteur.command.film.job.JobEvent;
import auteur.query.Recorded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What can be heard of jobs.
@Configuration(proxyBeanMethods = false)
class JobTopics {

    @Bean
    LiveTopic oneJob(LiveTopics topics) {
        return topics.ofStreams("/topic/jobs/{id}", JobEvent.FAMILY, Role.CREATOR, "job_deleted");
    }

    @Bean
    LiveTopic ownJobs(LiveTopics topics) {
        return topics.ofOwner("/user/queue/jobs", JobEvent.FAMILY, Role.CREATOR);
    }

    @Bean
    LiveFamily liveJobs() {
        return new LiveFamily() {

            @Override
            public Family<?> family() {
                return JobEvent.FAMILY;
            }

            @Override
            public Object frame(Recorded<?> recorded) {
                return JobFrame.of(recorded);
            }
        };
    }
}
