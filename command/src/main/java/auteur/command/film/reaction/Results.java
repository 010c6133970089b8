package auteur.command.film.reaction;

import auteur.command.Metadata;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/// Brings the crew's results back as commands in the crew's own name.
@Component
class Results {

    private static final ScopedValue<FilmStep> STEP = ScopedValue.newInstance();

    private final CommandGateway commands;

    Results(CommandGateway commands) {
        this.commands = commands;
    }

    /// What the work brings says that it comes from the step.
    static void causedBy(FilmStep step, Runnable work) {
        ScopedValue.where(STEP, step).run(work);
    }

    void bring(Object command) {
        var context = MetaData.with(Metadata.BY, Metadata.CREW);
        commands.sendAndWait(new GenericCommandMessage<>(
                command, STEP.isBound() ? context.and(Metadata.CAUSE, STEP.get().key()) : context));
    }
}
