package auteur.infra.eventstore.axon;

import auteur.command.Beginning;
import auteur.command.Sealed;
import auteur.command.shell.Shell;
import java.lang.reflect.Constructor;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.Repository;
import org.springframework.core.ResolvableType;

/// Takes every command of the sealed type that a [Shell] decides to the aggregate that it names.
///
/// @param beginning makes the shell of an aggregate that nothing was heard of yet
public record ShellCommands<C>(
        Repository<? extends Shell<C, ?>> aggregates, Constructor<? extends Shell<C, ?>> beginning)
        implements
            MessageHandler<CommandMessage<?>> {

    private static final CommandTargetResolver TARGETS = AnnotationCommandTargetResolver.builder().build();

    /// To be called before the framework starts.
    public static void subscribe(Configuration axon) {
        axon.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, (Runnable) () -> axon
                .findModules(AggregateConfiguration.class)
                .forEach(aggregate -> subscribe(axon, aggregate)));
    }

    private static void subscribe(Configuration axon, AggregateConfiguration<?> aggregate) {
        if (Shell.class.isAssignableFrom(aggregate.aggregateType())) {
            var handler = of(aggregate);
            commandsOf(aggregate.aggregateType())
                    .forEach(command -> axon.commandBus().subscribe(command.getName(), handler));
        }
    }

    /// The commands that a shell decides.
    static Stream<Class<?>> commandsOf(Class<?> shell) {
        var commands = ResolvableType.forClass(shell).as(Shell.class).getGeneric(0).resolve();
        return Sealed.leavesOf(Objects.requireNonNull(commands));
    }

    @SuppressWarnings("unchecked") // only shells get here
    private static ShellCommands<Object> of(AggregateConfiguration<?> aggregate) {
        try {
            var constructor = aggregate.aggregateType().getDeclaredConstructor();
            constructor.setAccessible(true);
            return new ShellCommands<>(
                    (Repository<? extends Shell<Object, ?>>) aggregate.repository(),
                    (Constructor<? extends Shell<Object, ?>>) constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("%s cannot begin empty".formatted(aggregate.aggregateType()), e);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // it is subscribed for these
    public Object handle(CommandMessage<?> message) throws Exception {
        return handled((C) message.getPayload(), message, aggregates);
    }

    @SuppressWarnings("unchecked") // the constructor is that of the repository's aggregates
    private <S extends Shell<C, ?>> Long handled(C command, CommandMessage<?> message, Repository<S> repository)
            throws Exception {
        var id = TARGETS.resolveTarget(message).getIdentifier();
        var aggregate = command instanceof Beginning
                ? repository.loadOrCreate(id, () -> (S) beginning.newInstance())
                : repository.load(id);
        return aggregate.invoke(shell -> shell.handle(command, message.getMetaData()));
    }
}
