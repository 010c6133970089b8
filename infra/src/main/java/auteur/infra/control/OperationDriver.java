package auteur.infra.control;

import static auteur.command.control.OperationArguments.ALL;
import static auteur.command.control.OperationArguments.ERROR_KIND;
import static auteur.command.control.OperationArguments.EVENTS_PER_SECOND;
import static auteur.command.control.OperationArguments.LETTER;
import static auteur.command.control.OperationArguments.PROCESSOR;
import static auteur.command.control.OperationArguments.SEGMENT;
import static auteur.command.control.OperationArguments.SEQUENCE;

import auteur.command.UserId;
import auteur.infra.control.Operations.Operation;
import auteur.infra.projection.desk.ControlDesk;
import auteur.infra.projection.part.NodeDuty;
import auteur.infra.projection.trouble.OperationRefused;
import auteur.query.control.inspection.AssetSweep;
import auteur.query.control.inspection.AssetSweep.Leftovers;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what admins ask for. One node does it, whichever comes first; each living node then says that it acts accordingly, and the
/// operation is done.
final class OperationDriver implements NodeDuty {

    private static final Logger LOG = LoggerFactory.getLogger(OperationDriver.class);

    private static final Duration LIMIT = Duration.ofSeconds(30);
    /// For how long it is tried to begin one after it could not be.
    private static final Duration BEGIN_LIMIT = Duration.ofMinutes(2);

    private static final Duration KEY_LIMIT = Duration.ofMinutes(10);

    private final Operations operations;
    private final ControlDesk desk;
    private final Supplier<JobOperations> jobs;
    private final Supplier<AssetSweep> assets;
    private final TransactionTemplate transaction;

    OperationDriver(
            Operations operations,
            ControlDesk desk,
            Supplier<JobOperations> jobs,
            Supplier<AssetSweep> assets,
            TransactionTemplate transaction) {
        this.operations = operations;
        this.desk = desk;
        this.jobs = jobs;
        this.assets = assets;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return OperationIntake.PROCESSOR;
    }

    /// Begins what is asked for and concludes what every node has acknowledged.
    @Override
    public void attend(String node) {
        for (var operation : operations.lease(node)) {
            try {
                if (operation.isBegun()) {
                    conclude(operation);
                } else if (operation.isLate()) {
                    operations.timedOut(operation, "It could not be begun. The log of the program says why");
                } else {
                    begin(operation);
                }
            } catch (RuntimeException e) {
                LOG.warn("Operation {} on {} is tried again", operation.kind(), operation.target(), e);
                operations.limit(operation, BEGIN_LIMIT);
            }
        }
    }

    private void begin(Operation operation) {
        try {
            perform(operation);
        } catch (OperationRefused | IllegalArgumentException | DataIntegrityViolationException e) {
            LOG.warn("Operation {} on {} is refused: {}", operation.kind(), operation.target(), e.getMessage());
            operations.refused(operation, String.valueOf(e.getMessage()));
        }
    }

    /// What has to wait for followers is done in a transaction of its own, at their common position.
    private void perform(Operation operation) {
        var target = operation.target();
        switch (operation.kind()) {
            case MERGE_SEGMENTS ->
                desk.merge(target, number(operation, SEGMENT), () -> begun(operation, "Merged"));
            case ACCEPT_BUILD -> desk.rebuilding().accept(target, outcome -> begun(operation, outcome));
            case SWITCH_BACK ->
                desk.rebuilding().switchBack(target, () -> begun(operation, "The previous build serves again"));
            case CHECK_SCHEMA -> begun(operation, desk.checkSchema());
            case RETRY_JOBS -> begun(operation, jobs.get().retry(operation.id(), target, operation.arguments()));
            case CANCEL_JOBS -> begun(operation, jobs.get().cancel(operation.id(), target, operation.arguments()));
            case RETRY_STEPS -> begun(operation, jobs.get().retrySteps(target));
            case SWEEP_ASSETS -> begun(operation, swept(assets.get().sweep()));
            default -> transaction.executeWithoutResult(_ -> begun(operation, performed(operation)));
        }
    }

    private void begun(Operation operation, String outcome) {
        operations.begun(operation, outcome, isOfKeys(operation) ? KEY_LIMIT : LIMIT);
        LOG.info("Operation {} on {}: {}", operation.kind(), operation.target(), outcome);
    }

    private String performed(Operation operation) {
        var target = operation.target();
        return switch (operation.kind()) {
            case STOP_PROCESSOR -> stopped(target);
            case START_PROCESSOR -> desk.start(target);
            case THROTTLE -> desk.throttle(target, operation.argument(EVENTS_PER_SECOND));
            case SPLIT_SEGMENT -> desk.split(target, number(operation, SEGMENT));
            case RESET_PROCESSOR -> desk.restart(target);
            case REBUILD_PROJECTION -> target.equals(ALL)
                    ? desk.rebuilding().rebuildAll(operation.argument(EVENTS_PER_SECOND))
                    : desk.rebuilding().rebuild(target, operation.argument(EVENTS_PER_SECOND));
            case REBUILD_JOB -> desk.rebuilding().rebuildKey(UUID.fromString(target), operation.id());
            case REBUILD_USER -> rebuiltOf(new UserId(UUID.fromString(target)), operation);
            case CANCEL_REBUILD -> desk.rebuilding().cancel(target);
            case PRUNE_BUILD -> desk.rebuilding().prune(target);
            case RETRY_DEAD_LETTERS -> String.format(Locale.ROOT, "%d sequences are tried again", desk.retry(
                    operation.argument(PROCESSOR).orElse(null),
                    operation.argument(SEQUENCE).map(UUID::fromString).orElse(null),
                    operation.argument(ERROR_KIND).orElse(null),
                    operation.argument(LETTER).map(Long::valueOf).orElse(null)));
            case DISCARD_DEAD_LETTER -> desk.discard(number(operation, LETTER));
            case MERGE_SEGMENTS, ACCEPT_BUILD, SWITCH_BACK, CHECK_SCHEMA, RETRY_JOBS, CANCEL_JOBS, RETRY_STEPS,
                    SWEEP_ASSETS ->
                throw new IllegalArgumentException("It is done otherwise");
        };
    }

    private String stopped(String processor) {
        if (processor.equals(OperationIntake.PROCESSOR)) {
            throw new OperationRefused("Nothing could be asked for any more without " + processor);
        }
        return desk.stop(processor);
    }

    private String rebuiltOf(UserId user, Operation operation) {
        var keys = desk.rebuilding().rebuildKeysOf(user, operation.id());
        return keys == 1
                ? "Its rows are made anew"
                : String.format(Locale.ROOT, "The rows of %d jobs and profiles are made anew", keys);
    }

    private static String swept(Leftovers gone) {
        return String.format(Locale.ROOT, "%d files of %d bytes and %d unfinished uploads are removed",
                gone.files(), gone.bytes(), gone.unfinished());
    }

    private static int number(Operation operation, String argument) {
        return operation.argument(argument)
                .map(Integer::valueOf)
                .orElseThrow(() -> new OperationRefused("It does not say which " + argument));
    }

    private static boolean isOfKeys(Operation operation) {
        return switch (operation.kind()) {
            case REBUILD_JOB, REBUILD_USER -> true;
            default -> false;
        };
    }

    private void conclude(Operation operation) {
        var missing = desk.alive();
        missing.removeAll(operations.acknowledgedBy(operation));
        var isUnderWay = isOfKeys(operation) && desk.isMakingRows(operation.id());
        if (missing.isEmpty() && !isUnderWay) {
            operations.done(operation);
        } else if (operation.isLate()) {
            operations.timedOut(operation,
                    isUnderWay ? "Not all rows are made anew" : "Not acknowledged by " + missing);
        }
    }
}
