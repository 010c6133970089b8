package auteur.api.profile;

import auteur.api.idempotency.Idempotency;
import auteur.api.idempotency.KeyedRequest;
import auteur.command.Metadata;
import auteur.command.profile.ProfileCommand;
import auteur.command.profile.ProfileEvent;
import auteur.query.log.EventLog;
import auteur.query.log.LogSoundness;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/// Sends a creator's wishes and answers when their events are durable. A wish that is repeated changes nothing, so a lost answer is simply
/// made again.
@Component
class ProfileCommands {

    private static final long LIMIT_SECONDS = 30;

    private final CommandGateway commands;
    private final EventLog log;
    private final LogSoundness soundness;
    private final Idempotency idempotency;

    ProfileCommands(CommandGateway commands, EventLog log, LogSoundness soundness, Idempotency idempotency) {
        this.commands = commands;
        this.log = log;
        this.soundness = soundness;
        this.idempotency = idempotency;
    }

    ProfileAnswer send(KeyedRequest request, ProfileCommand command) {
        soundness.require();
        return idempotency.once(
                request.name(), command.toString(), ProfileAnswer.class, Optional::empty,
                () -> dispatch(request, command));
    }

    private ProfileAnswer dispatch(KeyedRequest request, ProfileCommand command) {
        var context = MetaData.with(Metadata.BY, request.caller().id().toString());
        long version = commands.sendAndWait(
                new GenericCommandMessage<>(command, context), LIMIT_SECONDS, TimeUnit.SECONDS);
        var position = log.positionOf(ProfileEvent.streamOf(command.profileId().userId()), version)
                .orElseThrow(() -> new IllegalStateException(
                        String.format(Locale.ROOT, "Version %d of %s is not in the log", version,
                                command.profileId())));
        return new ProfileAnswer(request.caller().id().value(), version, position);
    }
}
