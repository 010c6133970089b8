package auteur.infra.projection;

import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.work.Reactions;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;

/// Notes each job that it hears of, as often as it does.
@ProcessingGroup(Reactions.GROUP)
final class CountingReaction {

    private final JdbcTemplate jdbc;

    CountingReaction(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(JobStarted event) {
        jdbc.update("INSERT INTO public.reaction (job) VALUES (?)", event.jobId().value());
    }
}
