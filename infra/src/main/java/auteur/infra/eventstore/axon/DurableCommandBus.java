package auteur.infra.eventstore.axon;

import auteur.command.Metadata;
import auteur.infra.eventstore.append.Append;
import auteur.infra.eventstore.append.Appender;
import auteur.infra.eventstore.table.LogUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/// Answers a command when its events are durable, with the position of the last, and lets the next command on the same stream be decided meanwhile.
///
/// Axon holds an aggregate until its unit of work is over. Here that is when the events are in the queue, so a stream that is
/// asked much of has many commands in one commit. The answer waits for the commit. If that fails, all that was decided on top
/// of it fails with it, as versions are missing then, and is decided again.
public final class DurableCommandBus extends SimpleCommandBus {

    private static final ThreadLocal<Decision> DECISION = new ThreadLocal<>();

    private final Appender appender;
    private final AggregateCache cache;

    public DurableCommandBus(Builder builder, Appender appender, AggregateCache cache) {
        super(builder);
        this.appender = appender;
        this.cache = cache;
    }

    /// What is decided by the command that runs on this thread.
    ///
    /// @param epoch of the log that it is decided on
    /// @param appends what its answer has to wait for
    public record Decision(UUID epoch, List<Append> appends) {}

    /// Empty outside of commands.
    public static Optional<Decision> decision() {
        return Optional.ofNullable(DECISION.get());
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        Decision decision;
        try {
            decision = new Decision(appender.epoch(), new ArrayList<>());
        } catch (LogUnavailable e) {
            callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(e));
            return;
        }
        var outer = DECISION.get();
        var refusals = appender.refusals();
        DECISION.set(decision);
        cache.forgetHit();
        try {
            CommandCallback<C, R> answering = (asked, answer) -> callback.onResult(asked,
                    durable(answer, decision, refusals));
            super.handle(command, handler, answering);
        } finally {
            restore(outer);
        }
    }

    private static void restore(@Nullable Decision outer) {
        if (outer == null) {
            DECISION.remove();
        } else {
            DECISION.set(outer);
        }
    }

    private <R> CommandResultMessage<? extends R> durable(
            CommandResultMessage<? extends R> answer, Decision decision, long refusalsBefore) {
        try {
            decision.appends().forEach(appender::await);
            if (answer.isExceptional()) {
                return answer;
            }
            if (decision.appends().isEmpty()) {
                confirmThatNothingWasToDo(decision.epoch(), refusalsBefore);
                return answer;
            }
            return answer.andMetaData(Map.of(Metadata.POSITION, decision.appends().getLast().position()));
        } catch (RuntimeException e) {
            decision.appends().forEach(append -> cache.remove(append.stream()));
            return GenericCommandResultMessage.asCommandResultMessage(e);
        }
    }

    /// A command that writes nothing may have been decided on events that others have yet to write, and may fail to.
    /// Nor does the append find out then that another node has moved the aggregate on.
    private void confirmThatNothingWasToDo(UUID epoch, long refusalsBefore) {
        if (cache.dropHit()) {
            throw new ConcurrencyException("That there is nothing to do was decided on what was remembered");
        }
        appender.await(appender.submit(epoch, List.of()));
        if (appender.refusals() != refusalsBefore) {
            throw new ConcurrencyException("What there was to do was decided while other events were refused");
        }
    }
}
