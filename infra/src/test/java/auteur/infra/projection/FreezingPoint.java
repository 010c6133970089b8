package auteur.infra.projection;

import java.util.function.Predicate;

/// When in a batch of the projection that counts a node is to be frozen.
enum FreezingPoint {
    BEFORE_READING, BEFORE_WRITING, AFTER_WRITING, BEFORE_COMMITTING;

    private static final String TABLE = ".\"job_counts\"";

    /// Whether it has come, asked before each statement in the order of its thread.
    Predicate<String> isBefore() {
        var hasWritten = ThreadLocal.withInitial(() -> false);
        return statement -> {
            var isOfTable = statement.contains(TABLE);
            var isWrite = isOfTable && statement.startsWith("INSERT INTO");
            var isAfter = hasWritten.get();
            hasWritten.set(isWrite || (isAfter && !statement.equals(InterceptedDataSource.COMMIT)));
            return switch (this) {
                case BEFORE_READING -> isOfTable && statement.startsWith("SELECT");
                case BEFORE_WRITING -> isWrite;
                case AFTER_WRITING -> isAfter;
                case BEFORE_COMMITTING -> isAfter && statement.equals(InterceptedDataSource.COMMIT);
            };
        };
    }
}
