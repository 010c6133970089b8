package auteur.query.control;

import auteur.command.control.OperationId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What can be asked about the running program.
public sealed interface ControlQuery {

    /// The most entries of a page.
    int MOST = 200;

    /// Answers with a [StatusView].
    record FindStatus() implements ControlQuery {}

    /// Answers with [ProcessorView]s, by name.
    record FindProcessors() implements ControlQuery {}

    /// Answers with [ProjectionView]s, by name.
    record FindProjections() implements ControlQuery {}

    /// Answers with the [DifferencesView] of the newest comparison, or nothing when there was none.
    record FindDifferences(String projection) implements ControlQuery {}

    /// Answers with [DeadLetterView]s, newest first.
    ///
    /// @param before answers only letters with a lower id
    /// @param limit 1 to [#MOST]
    record FindDeadLetters(
            Optional<String> processor,
            Optional<UUID> sequence,
            Optional<String> errorKind,
            Optional<Long> before,
            int limit)
            implements
                ControlQuery {

        public FindDeadLetters {
            requirePage(limit);
        }
    }

    /// Answers with a [DeadLetterView], or nothing.
    record FindDeadLetter(long id) implements ControlQuery {}

    /// Answers with [OperationView]s, newest first.
    ///
    /// @param before answers only what was asked for at a lower position
    /// @param limit 1 to [#MOST]
    record FindOperations(Optional<Long> before, int limit) implements ControlQuery {

        public FindOperations {
            requirePage(limit);
        }
    }

    /// Answers with an [OperationView], or nothing.
    record FindOperation(OperationId operationId) implements ControlQuery {}

    /// Answers with [NodeView]s, by name.
    record FindNodes() implements ControlQuery {}

    /// Answers with a [SchemaView].
    record FindSchema() implements ControlQuery {}

    private static void requirePage(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "A page has 1 to %d entries, not %d", MOST, limit));
        }
    }
}
