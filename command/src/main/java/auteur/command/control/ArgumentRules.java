package auteur.command.control;

import static auteur.command.control.OperationArguments.ERROR_KIND;
import static auteur.command.control.OperationArguments.EVENTS_PER_SECOND;
import static auteur.command.control.OperationArguments.LETTER;
import static auteur.command.control.OperationArguments.PROCESSOR;
import static auteur.command.control.OperationArguments.SEGMENT;
import static auteur.command.control.OperationArguments.SEQUENCE;
import static auteur.command.control.OperationArguments.STAGE;
import static auteur.command.control.OperationArguments.STATE;
import static auteur.command.control.OperationArguments.TEXT;
import static auteur.command.control.OperationArguments.USER;

import auteur.command.control.OperationCommand.RequestOperation;
import auteur.command.control.OperationRejection.Reason;
import java.util.Set;
import java.util.UUID;

/// Which arguments each kind of operation takes, and what they look like.
final class ArgumentRules {

    private static final Set<String> NONE = Set.of();
    private static final int FASTEST = 10_000_000;

    private ArgumentRules() {}

    /// @throws OperationRejection naming the first argument that is wrong
    static void check(RequestOperation request) {
        var given = request.arguments();
        if (given.size() > OperationCommand.MOST_ARGUMENTS) {
            throw new OperationRejection(Reason.TOO_MANY_ARGUMENTS, "arguments");
        }
        var required = required(request.kind());
        if (!given.keySet().containsAll(required)) {
            throw new OperationRejection(Reason.ARGUMENT_MISSING, String.join(", ", required));
        }
        given.forEach((name, value) -> {
            if (!required.contains(name) && !optional(request.kind()).contains(name)) {
                throw new OperationRejection(Reason.ARGUMENT_UNKNOWN, "arguments");
            }
            if (value.length() > OperationCommand.LONGEST_ARGUMENT || !isValid(name, value)) {
                throw new OperationRejection(Reason.ARGUMENT_NOT_VALID, name);
            }
        });
        if (isOfOneKey(request.kind(), request.target()) && !isUuid(request.target())) {
            throw new OperationRejection(Reason.TARGET_NOT_VALID, "target");
        }
    }

    private static Set<String> required(OperationKind kind) {
        return switch (kind) {
            case SPLIT_SEGMENT, MERGE_SEGMENTS -> Set.of(SEGMENT);
            case THROTTLE -> Set.of(EVENTS_PER_SECOND);
            case DISCARD_DEAD_LETTER -> Set.of(LETTER);
            case STOP_PROCESSOR, START_PROCESSOR, RESET_PROCESSOR, REBUILD_PROJECTION, REBUILD_JOB, REBUILD_USER,
                    CANCEL_REBUILD, ACCEPT_BUILD, SWITCH_BACK, PRUNE_BUILD, RETRY_DEAD_LETTERS, CHECK_SCHEMA,
                    RETRY_JOBS,
                    CANCEL_JOBS, RETRY_STEPS, SWEEP_ASSETS ->
                NONE;
        };
    }

    private static Set<String> optional(OperationKind kind) {
        return switch (kind) {
            case REBUILD_PROJECTION -> Set.of(EVENTS_PER_SECOND);
            case RETRY_DEAD_LETTERS -> Set.of(LETTER, PROCESSOR, SEQUENCE, ERROR_KIND);
            case RETRY_JOBS, CANCEL_JOBS -> Set.of(STAGE, STATE, USER, TEXT);
            case STOP_PROCESSOR, START_PROCESSOR, SPLIT_SEGMENT, MERGE_SEGMENTS, RESET_PROCESSOR, REBUILD_JOB,
                    REBUILD_USER, THROTTLE, CANCEL_REBUILD, ACCEPT_BUILD, SWITCH_BACK, PRUNE_BUILD, DISCARD_DEAD_LETTER,
                    CHECK_SCHEMA, RETRY_STEPS, SWEEP_ASSETS ->
                NONE;
        };
    }

    private static boolean isOfOneKey(OperationKind kind, String target) {
        return switch (kind) {
            case REBUILD_JOB, REBUILD_USER -> true;
            case RETRY_JOBS, CANCEL_JOBS -> !target.equals(OperationArguments.ALL);
            default -> false;
        };
    }

    private static boolean isValid(String name, String value) {
        return switch (name) {
            case SEGMENT -> isNumber(value, 0, Integer.MAX_VALUE);
            case LETTER -> isNumber(value, 1, Long.MAX_VALUE);
            case EVENTS_PER_SECOND -> value.isEmpty() || isNumber(value, 1, FASTEST);
            case SEQUENCE, USER -> isUuid(value);
            default -> !value.isBlank() && OperationDecider.isPlain(value);
        };
    }

    private static boolean isNumber(String text, long least, long most) {
        try {
            var number = Long.parseLong(text);
            return number >= least && number <= most && Long.toString(number).equals(text);
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
