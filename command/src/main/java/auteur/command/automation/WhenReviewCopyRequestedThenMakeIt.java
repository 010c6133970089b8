package auteur.command.automation;

import auteur.command.automation.Step.MakeReviewCopy;
import auteur.command.job.JobEvent.ReviewCopyRequested;
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
