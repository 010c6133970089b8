package auteur.infra.control;

import auteur.command.Metadata;
import auteur.command.control.OperationId;
import auteur.command.film.job.JobCommand;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;

/// Sends commands to jobs in an admin's name, because of what the admin asked for.
record Actor(CommandGateway commands, OperationId operation, String admin) {

    void send(JobCommand command) {
        var context = MetaData.with(Metadata.BY, admin).and(Metadata.CAUSE, operation.toString());
        commands.sendAndWait(new GenericCommandMessage<>(command, context));
    }
}
