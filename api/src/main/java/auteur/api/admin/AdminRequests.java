package auteur.api.admin;

import auteur.api.text.PlainText;
import auteur.command.operations.OperationArguments;
import auteur.command.operations.OperationCommand;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
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
