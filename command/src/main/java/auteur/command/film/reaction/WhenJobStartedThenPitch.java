package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.film.reaction.FilmStep.AnalysePicture;
import auteur.command.work.Reactions;
import auteur.command.work.WorkQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenJobStartedThenPitch {

    private final WorkQueue work;

    WhenJobStartedThenPitch(WorkQueue work) {
        this.work = work;
    }

    @EventHandler
    void on(JobStarted event) {
        work.add(new AnalysePicture(event.jobId(), 0));
    }
}
