package auteur.command.automation;

import auteur.command.Metadata;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/// Brings the crew's results back as commands in the crew's own name.
@Component
class Results {

    private final CommandGateway commands;

    Results(CommandGateway commands) {
        this.commands = commands;
    }

    void bring(Object command) {
        commands.sendAndWait(new GenericCommandMessage<>(command, MetaData.with(Metadata.BY, Metadata.CREW)));
    }
}
