package auteur.api.film.job;

import auteur.api.command.CommandAnswer;
import auteur.api.command.Request;
import auteur.api.command.Sender;
import auteur.api.command.Versions;
import auteur.command.film.job.JobCommand;
import auteur.command.film.job.JobEvent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Sends commands to jobs of the caller's.
@Component
class JobCommands {

    private final Sender sender;
    private final Versions versions;

    JobCommands(Sender sender, Versions versions) {
        this.sender = sender;
        this.versions = versions;
    }

    CommandAnswer send(Request request, JobCommand command) {
        return sender.send(request, command, JobEvent.streamOf(command.jobId()));
    }

    ResponseEntity<CommandAnswer> answer(HttpStatus status, CommandAnswer answer) {
        return ResponseEntity.status(status).eTag(tag(answer)).body(answer);
    }

    String tag(CommandAnswer answer) {
        return versions.tag(answer.version());
    }
}
