package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.ReviewCopyRequested;
import auteur.command.film.reaction.Step.MakeReviewCopy;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenReviewCopyRequestedThenMakeIt {

    private final Agenda agenda;

    WhenReviewCopyRequestedThenMakeIt(Agenda agenda) {
        this.agenda = agenda;
    }

    @EventHandler
    void on(ReviewCopyRequested event) {
        agenda.add(new MakeReviewCopy(event.jobId(), event.cut()));
    }
}
