package auteur.infra.projection.desk;

import auteur.command.UserId;
import auteur.infra.eventstore.read.LogExtracts;
import auteur.infra.projection.build.Build;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.build.BuildStarter;
import auteur.infra.projection.build.Builds;
import auteur.infra.projection.build.Code;
import auteur.infra.projection.build.Codes;
import auteur.infra.projection.build.Service;
import auteur.infra.projection.take.KeyRebuilds;
import auteur.infra.projection.trouble.OperationRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/// What can be done about builds.
public final class Rebuilding {

    private final TransactionTemplate transaction;
    private final Codes codes;
    private final Builds builds;
    private final BuildStarter starter;
    private final Service service;
    private final Processors processors;
    private final KeyRebuilds keyRebuilds;
    private final LogExtracts log;

    public Rebuilding(
            TransactionTemplate transaction,
            Codes codes,
            Builds builds,
            BuildStarter starter,
            Service service,
            Processors processors,
            KeyRebuilds keyRebuilds,
            LogExtracts log) {
        this.transaction = transaction;
        this.codes = codes;
        this.builds = builds;
        this.starter = starter;
        this.service = service;
        this.processors = processors;
        this.keyRebuilds = keyRebuilds;
        this.log = log;
    }

    /// @throws OperationRefused when there is none
    Build candidate(String projection) {
        return builds.candidate(projection)
                .orElseThrow(() -> new OperationRefused("Projection %s is not being rebuilt".formatted(projection)));
    }

    public String rebuild(String projection, Optional<String> eventsPerSecond) {
        return begun(List.of(starter.rebuild(projection)), eventsPerSecond);
    }

    /// All that are not being rebuilt.
    public String rebuildAll(Optional<String> eventsPerSecond) {
        var begun = new ArrayList<Build>();
        codes.newest().stream()
                .map(Code::name)
                .filter(name -> builds.candidate(name).isEmpty())
                .forEach(name -> begun.add(starter.rebuild(name)));
        return begun(begun, eventsPerSecond);
    }

    private String begun(List<Build> begun, Optional<String> eventsPerSecond) {
        if (eventsPerSecond.isPresent()) {
            begun.forEach(build -> processors.throttle(build.processor(), eventsPerSecond));
        }
        return "Begun: " + begun.stream().map(Build::processor).collect(Collectors.joining(", "));
    }

    /// Begins a candidate anew; for a build that serves, begins another beside it.
    String restart(String processor) {
        var build = builds.standing().stream()
                .filter(candidate -> candidate.processor().equals(processor))
                .findFirst()
                .orElseThrow(() -> new OperationRefused("There is no processor " + processor));
        builds.candidate(build.projection())
                .filter(candidate -> candidate.id() == build.id())
                .ifPresent(candidate -> transaction.executeWithoutResult(_ -> builds.end(candidate, "Begun anew")));
        return rebuild(build.projection(), Optional.empty());
    }

    /// The rows of one key, in all builds that stand.
    public String rebuildKey(UUID key, UUID operation) {
        rebuildKeys(List.of(key), operation);
        return "Its rows are made anew";
    }

    /// The rows of a user and of all that is the user's, likewise.
    ///
    /// @return how many keys that are
    public int rebuildKeysOf(UserId user, UUID operation) {
        var keys = log.keysOfUser(user.value());
        rebuildKeys(keys, operation);
        return keys.size();
    }

    private void rebuildKeys(List<UUID> keys, UUID operation) {
        for (var build : builds.standing()) {
            keys.forEach(key -> keyRebuilds.ask(build.processor(), key, operation));
        }
    }

    boolean isMakingRows(UUID operation) {
        var followed = builds.standing().stream()
                .filter(build -> codes.of(build).isPresent())
                .map(Build::processor)
                .toList();
        return keyRebuilds.isOpen(operation, followed);
    }

    public String cancel(String projection) {
        var candidate = candidate(projection);
        transaction.executeWithoutResult(_ -> builds.end(candidate, Builds.ABANDONED));
        return "Abandoned build " + candidate.id();
    }

    /// @param note is told the outcome, in the transaction in which the build begins to serve
    public void accept(String projection, Consumer<String> note) {
        var candidate = candidate(projection);
        if (candidate.state() != State.UNDECIDED) {
            throw new OperationRefused(
                    String.format(Locale.ROOT, "Build %d has not been compared yet", candidate.id()));
        }
        service.begin(candidate, () -> note.accept(String.format(Locale.ROOT, "Build %d serves", candidate.id())));
    }

    /// @param note is run in the same transaction
    public void switchBack(String projection, Runnable note) {
        service.switchBack(projection, note);
    }

    public String prune(String projection) {
        service.prune(projection);
        return "The previous build is gone";
    }
}
