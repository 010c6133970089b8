package auteur.infra.projection.operation;

import static auteur.command.operations.OperationArguments.ERROR_KIND;
import static auteur.command.operations.OperationArguments.EVENTS_PER_SECOND;
import static auteur.command.operations.OperationArguments.LETTER;
import static auteur.command.operations.OperationArguments.PROCESSOR;
import static auteur.command.operations.OperationArguments.SEGMENT;
import static auteur.command.operations.OperationArguments.SEQUENCE;

import auteur.command.automation.Reactions;
import auteur.infra.control.JobOperations;
import auteur.infra.projection.letter.DeadLetters;
import auteur.infra.projection.node.Nodes;
import auteur.infra.projection.operation.Operations.Operation;
import auteur.infra.projection.segment.SegmentLayout;
import auteur.infra.projection.take.KeyRebuilds;
import auteur.infra.projection.trouble.OperationRefused;
import auteur.infra.projection.watch.SchemaWatch;
import auteur.query.control.AssetSweep.Leftovers;
import auteur.query.control.AssetSweep;
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
public final class OperationDriver {

    private static final Logger LOG = LoggerFactory.getLogger(OperationDriver.class);

    private static final Duration LIMIT = Duration.ofSeconds(30);
    /// For how long it is tried to begin one after it could not be.
    private static final Duration BEGIN_LIMIT = Duration.ofMinutes(2);

    private static final Duration KEY_LIMIT = Duration.ofMinutes(10);

    private final Operations operations;
    private final Nodes nodes;
    private final Processors processors;
    private final Rebuilding rebuilding;
    private final KeyRebuilds keyRebuilds;
    private final SegmentLayout layout;
    private final DeadLetters letters;
    private final SchemaWatch schema;
    private final Supplier<JobOperations> jobs;
    private final Supplier<AssetSweep> assets;
    private final TransactionTemplate transaction;

    public OperationDriver(
            Operations operations,
            Nodes nodes,
            Processors processors,
            Rebuilding rebuilding,
            KeyRebuilds keyRebuilds,
            SegmentLayout layout,
            DeadLetters letters,
            SchemaWatch schema,
            Supplier<JobOperations> jobs,
            Supplier<AssetSweep> assets,
            TransactionTemplate transaction) {
        this.operations = operations;
        this.nodes = nodes;
        this.processors = processors;
        this.rebuilding = rebuilding;
        this.keyRebuilds = keyRebuilds;
        this.layout = layout;
        this.letters = letters;
        this.schema = schema;
        this.jobs = jobs;
        this.assets = assets;
        this.transaction = transaction;
    }

    /// Begins what is asked for and concludes what every node has acknowledged.
    public void drive(String node) {
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
                layout.merge(target, number(operation, SEGMENT), () -> begun(operation, "Merged"));
            case ACCEPT_BUILD -> rebuilding.accept(target, outcome -> begun(operation, outcome));
            case SWITCH_BACK ->
                rebuilding.switchBack(target, () -> begun(operation, "The previous build serves again"));
            case CHECK_SCHEMA -> begun(operation, schema.check());
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
            case STOP_PROCESSOR -> processors.stop(target);
            case START_PROCESSOR -> processors.start(target);
            case THROTTLE -> processors.throttle(
                    rebuilding.candidate(target).processor(), operation.argument(EVENTS_PER_SECOND));
            case SPLIT_SEGMENT -> {
                layout.split(target, number(operation, SEGMENT));
                yield "Split";
            }
            case RESET_PROCESSOR -> {
                if (target.equals(Reactions.GROUP) || target.equals(OperationIntake.PROCESSOR)) {
                    throw new OperationRefused("What " + target + " has done is never done again");
                }
                yield rebuilding.restart(target);
            }
            case REBUILD_PROJECTION -> rebuilding.rebuild(target, operation.argument(EVENTS_PER_SECOND));
            case REBUILD_JOB, REBUILD_USER -> rebuilding.rebuildKeys(operation);
            case CANCEL_REBUILD -> rebuilding.cancel(target);
            case PRUNE_BUILD -> rebuilding.prune(target);
            case RETRY_DEAD_LETTERS -> String.format(Locale.ROOT, "%d sequences are tried again", letters.retry(
                    operation.argument(PROCESSOR).orElse(null),
                    operation.argument(SEQUENCE).map(UUID::fromString).orElse(null),
                    operation.argument(ERROR_KIND).orElse(null),
                    operation.argument(LETTER).map(Long::valueOf).orElse(null)));
            case DISCARD_DEAD_LETTER -> {
                if (!letters.discard(number(operation, LETTER))) {
                    throw new OperationRefused("There is no such dead letter any more");
                }
                yield "Discarded";
            }
            case MERGE_SEGMENTS, ACCEPT_BUILD, SWITCH_BACK, CHECK_SCHEMA, RETRY_JOBS, CANCEL_JOBS, RETRY_STEPS,
                    SWEEP_ASSETS ->
                throw new IllegalArgumentException("It is done otherwise");
        };
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
        var missing = nodes.alive();
        missing.removeAll(operations.acknowledgedBy(operation));
        var isUnderWay = isOfKeys(operation) && keyRebuilds.isOpen(operation.id());
        if (missing.isEmpty() && !isUnderWay) {
            operations.done(operation);
        } else if (operation.isLate()) {
            operations.timedOut(operation,
                    isUnderWay ? "Not all rows are made anew" : "Not acknowledged by " + missing);
        }
    }
}
