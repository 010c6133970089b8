package auteur.api.film.job;

import auteur.api.command.CommandAnswer;
import auteur.api.command.Request;
import auteur.api.command.Sender;
import auteur.command.film.job.JobCommand;
import auteur.command.film.job.JobEvent;
import org.springframework.stereotype.Component;

/// Sends commands to jobs of the caller's.
@Component
class JobCommands {

    private final Sender sender;

    JobCommands(Sender sender) {
        this.sender = sender;
    }

    CommandAnswer send(Request request, JobCommand command) {
        return sender.send(request, command, JobEvent.streamOf(command.jobId()));
    }
}
