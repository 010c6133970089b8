package auteur.infra.projection.take;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// The transaction of a batch. It is not waited for until it is on disk: what a crash may take from it is read from the log again, as its
/// position goes with it, and whoever follows finds the position gone. A node that freezes in the middle loses it after a while, so that others can go on.
public final class BatchTransaction {

    private static final String SETTINGS = """
            SELECT set_config('synchronous_commit', 'off', true),
                set_config('idle_in_transaction_session_timeout', ?, true),
                set_config('lock_timeout', '10s', true)
            """;

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final String frozenAfterMillis;

    /// @param frozenAfter how long it may stand still between two statements
    public BatchTransaction(TransactionTemplate transaction, JdbcTemplate jdbc, Duration frozenAfter) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        frozenAfterMillis = String.valueOf(frozenAfter.toMillis());
    }

    <T> T execute(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.query(SETTINGS, _ -> {}, frozenAfterMillis);
            return work.get();
        }));
    }
}
