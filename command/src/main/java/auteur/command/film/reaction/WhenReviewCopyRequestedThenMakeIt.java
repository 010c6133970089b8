package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.ReviewCopyRequested;
import auteur.command.film.reaction.FilmStep.MakeReviewCopy;
import auteur.command.work.Reactions;
import auteur.command.work.WorkQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenReviewCopyRequestedThenMakeIt {

    private final WorkQueue work;

    WhenReviewCopyRequestedThenMakeIt(WorkQueue work) {
        this.work = work;
    }

    @EventHandler
    void on(ReviewCopyRequested event) {
        work.add(new MakeReviewCopy(event.jobId(), event.cut()));
    }
}
