package auteur.api.job;

import auteur.api.conditional.Representation;
import auteur.api.idempotency.Idempotency;
import auteur.command.JobId;
import auteur.command.Metadata;
import auteur.command.job.JobCommand;
import auteur.command.job.JobCommand.StartJob;
import auteur.command.job.JobEvent;
import auteur.query.JobRecords;
import auteur.query.log.EventLog;
import auteur.query.log.LogSoundness;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/// Sends commands and answers when their events are durable.
@Component
class JobCommands {

    private static final long LIMIT_SECONDS = 30;

    private final CommandGateway commands;
    private final EventLog log;
    private final LogSoundness soundness;
    private final JobAccess access;
    private final Idempotency idempotency;

    JobCommands(
            CommandGateway commands,
            EventLog log,
            LogSoundness soundness,
            JobAccess access,
            Idempotency idempotency) {
        this.commands = commands;
        this.log = log;
        this.soundness = soundness;
        this.access = access;
        this.idempotency = idempotency;
    }

    /// Sends a command to a job of the caller's.
    CommandAnswer send(Request request, JobCommand command) {
        return send(request, command.jobId(), command.toString(), () -> command);
    }

    /// Sends a command to a job of the caller's that is made once they may.
    ///
    /// @param fingerprint of all that is asked for
    CommandAnswer send(Request request, JobId job, String fingerprint, Supplier<JobCommand> command) {
        return once(request, fingerprint, () -> {
            access.require(request.caller(), job);
            return dispatch(request, command.get());
        });
    }

    /// Starts a job.
    ///
    /// @param fingerprint of all that is asked for
    /// @param starting prepares the command and sends it with the function that it is given
    CommandAnswer start(
            Request request, String fingerprint, Function<Function<StartJob, CommandAnswer>, CommandAnswer> starting) {
        return once(request, fingerprint, () -> {
            // What is not there yet has no version.
            if (request.expectedVersions().isPresent()) {
                throw Representation.failed();
            }
            return starting.apply(command -> dispatch(request, command));
        });
    }

    private CommandAnswer once(Request request, String fingerprint, Supplier<CommandAnswer> act) {
        soundness.require();
        return idempotency.once(
                request.name(), fingerprint, CommandAnswer.class, () -> recorded(request.name()), act);
    }

    private CommandAnswer dispatch(Request request, JobCommand command) {
        var context = MetaData.with(Metadata.BY, request.caller().id().toString());
        if (request.expectedVersions().isPresent()) {
            context = context.and(Metadata.EXPECTED_VERSIONS, request.expectedVersions().get());
        }
        if (request.name().isPresent()) {
            context = context.and(Metadata.REQUEST, request.name().get());
        }
        long version = commands.sendAndWait(new GenericCommandMessage<>(command, context), LIMIT_SECONDS,
                TimeUnit.SECONDS);
        return answer(command.jobId(), version);
    }

    private CommandAnswer answer(JobId job, long version) {
        var position = log.positionOf(JobEvent.streamOf(job), version)
                .orElseThrow(() -> new IllegalStateException(
                        String.format(Locale.ROOT, "Version %d of job %s is not in the log", version, job)));
        return new CommandAnswer(job.value(), version, position);
    }

    private Optional<CommandAnswer> recorded(Optional<String> request) {
        return request.flatMap(log::ofRequest)
                .flatMap(JobRecords::of)
                .map(event -> new CommandAnswer(event.event().jobId().value(), event.version(), event.position()));
    }
}
