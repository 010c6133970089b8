package auteur.api.control;

import auteur.api.text.PlainText;
import auteur.command.UserId;
import auteur.command.control.OperationArguments;
import auteur.command.control.OperationCommand;
import auteur.command.film.job.JobStage;
import auteur.query.control.inspection.InspectionQuery.JobFilter;
import auteur.query.control.inspection.Standing;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What admins send. Each request says why.
final class AdminRequests {

    private static final int FASTEST = 10_000_000;

    private AdminRequests() {}

    record ReasonRequest(
            @NotNull(message = "is missing") @PlainText(max = OperationCommand.LONGEST_REASON) String reason) {}

    /// @param eventsPerSecond how fast it may be; missing for as fast as it can
    record PaceRequest(
            @NotNull(message = "is missing") @PlainText(max = OperationCommand.LONGEST_REASON) String reason,
            @Nullable @Min(value = 1, message = "is less than 1") @Max(value = FASTEST, message = "is more than 10000000") Integer eventsPerSecond) {

        Map<String, String> limit() {
            return eventsPerSecond == null ? Map.of() : Map.of(OperationArguments.EVENTS_PER_SECOND, speed());
        }

        Map<String, String> limitOrNone() {
            return Map.of(OperationArguments.EVENTS_PER_SECOND, speed());
        }

        private String speed() {
            return eventsPerSecond == null ? "" : eventsPerSecond.toString();
        }
    }

    /// Which step is meant; all that wait for their next try when none is named.
    record StepsRequest(
            @NotNull(message = "is missing") @PlainText(max = OperationCommand.LONGEST_REASON) String reason,
            @Nullable @PlainText(max = OperationCommand.LONGEST_TARGET) String key) {}

    /// Which jobs are meant; all when nothing is named.
    record JobsRequest(
            @NotNull(message = "is missing") @PlainText(max = OperationCommand.LONGEST_REASON) String reason,
            @Nullable JobStage stage,
            @Nullable Standing state,
            @Nullable UUID user,
            @Nullable @PlainText(max = OperationCommand.LONGEST_ARGUMENT) String q) {

        Map<String, String> filters() {
            var filters = new TreeMap<String, String>();
            note(filters, OperationArguments.STAGE, stage);
            note(filters, OperationArguments.STATE, state);
            note(filters, OperationArguments.USER, user);
            note(filters, OperationArguments.TEXT, q);
            return filters;
        }

        JobFilter filter() {
            return new JobFilter(
                    Optional.ofNullable(stage),
                    Optional.ofNullable(state),
                    Optional.ofNullable(user).map(UserId::new),
                    Optional.ofNullable(q),
                    Optional.empty(),
                    Optional.empty());
        }

        private static void note(Map<String, String> filters, String name, @Nullable Object wanted) {
            if (wanted != null) {
                filters.put(name, wanted.toString());
            }
        }
    }

    /// Which dead letters are meant; all when nothing is named.
    record RetryRequest(
            @NotNull(message = "is missing") @PlainText(max = OperationCommand.LONGEST_REASON) String reason,
            @Nullable @PlainText(max = OperationCommand.LONGEST_ARGUMENT) String processor,
            @Nullable UUID sequence,
            @Nullable @PlainText(max = OperationCommand.LONGEST_ARGUMENT) String errorKind) {

        Map<String, String> filters() {
            var filters = new TreeMap<String, String>();
            if (processor != null) {
                filters.put(OperationArguments.PROCESSOR, processor);
            }
            if (sequence != null) {
                filters.put(OperationArguments.SEQUENCE, sequence.toString());
            }
            if (errorKind != null) {
                filters.put(OperationArguments.ERROR_KIND, errorKind);
            }
            return filters;
        }
    }
}
