package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.JobDeleted;
import auteur.command.film.reaction.FilmStep.EraseMedia;
import auteur.command.work.Reactions;
import auteur.command.work.WorkQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenJobDeletedThenEraseMedia {

    private final WorkQueue work;

    WhenJobDeletedThenEraseMedia(WorkQueue work) {
        this.work = work;
    }

    @EventHandler
    void on(JobDeleted event) {
        work.add(new EraseMedia(event.jobId()));
    }
}
