package auteur.api.control;

import auteur.api.idempotency.Idempotency;
import auteur.api.idempotency.KeyedRequest;
import auteur.command.Metadata;
import auteur.command.control.OperationEvent;
import auteur.command.control.OperationId;
import auteur.query.log.EventLog;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Records what admins ask for, and answers when that is durable. It is carried out afterwards.
@Component
class OperationRequests {

    private static final long LIMIT_SECONDS = 30;

    private final CommandGateway commands;
    private final EventLog log;
    private final Idempotency idempotency;

    OperationRequests(CommandGateway commands, EventLog log, Idempotency idempotency) {
        this.commands = commands;
        this.log = log;
        this.idempotency = idempotency;
    }

    /// @param check refuses what cannot be done as things stand
    ResponseEntity<OperationAnswer> record(KeyedRequest request, Wish wish, Runnable check) {
        return record(request, wish.toString(), () -> {
            check.run();
            return wish;
        });
    }

    /// @param fingerprint of what is asked for, the same when the request is repeated
    /// @param wishing makes the wish of how things stand, or refuses
    ResponseEntity<OperationAnswer> record(KeyedRequest request, String fingerprint, Supplier<Wish> wishing) {
        var id = new OperationId(request.newId());
        var answer = idempotency.once(
                request.name(),
                fingerprint,
                OperationAnswer.class,
                () -> recorded(id),
                () -> dispatch(request, wishing.get(), id));
        return ResponseEntity.accepted().body(answer);
    }

    private OperationAnswer dispatch(KeyedRequest request, Wish wish, OperationId id) {
        var context = MetaData.with(Metadata.BY, request.caller().id().toString());
        commands.sendAndWait(new GenericCommandMessage<>(wish.under(id), context), LIMIT_SECONDS, TimeUnit.SECONDS);
        return recorded(id).orElseThrow(() -> new IllegalStateException(id + " is not in the log"));
    }

    private Optional<OperationAnswer> recorded(OperationId id) {
        return log.positionOf(OperationEvent.streamOf(id), 0)
                .map(position -> new OperationAnswer(id.value(), position));
    }
}
