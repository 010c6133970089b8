package auteur.api.command;

import auteur.api.access.Access;
import auteur.api.conditional.EntityTag;
import auteur.api.conditional.Representation;
import auteur.api.idempotency.Idempotency;
import auteur.api.idempotency.KeyedRequest;
import auteur.command.EventStream;
import auteur.command.Metadata;
import auteur.query.Recorded;
import auteur.query.log.EventLog;
import auteur.query.log.LogSoundness;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/// Sends commands, and answers when their events are durable. A request that is repeated under its name is answered the same.
@Component
public class Sender {

    private static final long LIMIT_SECONDS = 30;

    private final CommandGateway commands;
    private final EventLog log;
    private final Versions versions;
    private final LogSoundness soundness;
    private final Access access;
    private final Idempotency idempotency;

    Sender(
            CommandGateway commands,
            EventLog log,
            Versions versions,
            LogSoundness soundness,
            Access access,
            Idempotency idempotency) {
        this.commands = commands;
        this.log = log;
        this.versions = versions;
        this.soundness = soundness;
        this.access = access;
        this.idempotency = idempotency;
    }

    /// Sends a command to what is the caller's.
    public CommandAnswer send(Request request, Object command, EventStream<?> stream) {
        return send(request, stream, command.toString(), () -> command);
    }

    /// Sends a command to what is the caller's that is made once they may.
    ///
    /// @param fingerprint of all that is asked for
    public CommandAnswer send(Request request, EventStream<?> stream, String fingerprint, Supplier<?> command) {
        return once(request.keyed(), stream, fingerprint, () -> {
            access.require(request.caller(), stream);
            return dispatch(request, command.get(), stream);
        });
    }

    /// Sends a command to what bears the caller's own id, whether it is there yet or not.
    public CommandAnswer sendOwn(KeyedRequest request, Object command, EventStream<?> stream) {
        return once(
                request,
                stream,
                command.toString(),
                () -> dispatch(new Request(request, Optional.empty()), command, stream));
    }

    /// Begins a stream.
    ///
    /// @param fingerprint of all that is asked for
    /// @param beginning prepares the command and sends it with the function that it is given
    public <C> CommandAnswer begin(
            Request request,
            EventStream<?> stream,
            String fingerprint,
            Function<Function<C, CommandAnswer>, CommandAnswer> beginning) {
        return once(request.keyed(), stream, fingerprint, () -> {
            // What is not there yet has no version.
            if (request.expected().isPresent()) {
                throw Representation.failed();
            }
            return beginning.apply(command -> dispatch(request, command, stream));
        });
    }

    private CommandAnswer once(
            KeyedRequest request, EventStream<?> stream, String fingerprint, Supplier<CommandAnswer> act) {
        soundness.require();
        return idempotency.once(
                request.name(), fingerprint, CommandAnswer.class, () -> recorded(request.name(), stream), act);
    }

    private CommandAnswer dispatch(Request request, Object command, EventStream<?> stream) {
        var context = MetaData.with(Metadata.BY, request.caller().id().toString())
                .and(Metadata.REQUEST, request.id());
        if (request.expected().isPresent()) {
            context = context.and(Metadata.EXPECTED_VERSIONS, named(request.expected().get(), stream));
        }
        var answer = answer(new GenericCommandMessage<>(command, context));
        long version = answer.getPayload();
        var position = answer.getMetaData().get(Metadata.POSITION) instanceof Long appended
                ? appended
                : positionOf(stream, version);
        return new CommandAnswer(stream.id(), version, position);
    }

    private CommandResultMessage<? extends Long> answer(CommandMessage<?> command) {
        var answer = new FutureCallback<Object, Long>();
        commands.send(command, answer);
        var result = answer.getResult(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new CommandExecutionException("The command failed", result.exceptionResult());
        }
        return result;
    }

    /// Of a command that had nothing to do.
    private long positionOf(EventStream<?> stream, long version) {
        return log.positionOf(stream, version)
                .orElseThrow(() -> new IllegalStateException(
                        String.format(Locale.ROOT, "Version %d of %s is not in the log", version, stream)));
    }

    private Set<Long> named(List<EntityTag> tags, EventStream<?> stream) {
        return tags.stream()
                .flatMap(tag -> versions.named(tag, stream).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<CommandAnswer> recorded(Optional<String> request, EventStream<?> stream) {
        return request.flatMap(log::ofRequest).flatMap(last -> answer(last, stream));
    }

    private static Optional<CommandAnswer> answer(Recorded<?> last, EventStream<?> stream) {
        return stream.family()
                .named(last.stream())
                .map(found -> new CommandAnswer(found.id(), last.version(), last.position()));
    }
}
