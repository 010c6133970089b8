package auteur.infra.projection.build;

import auteur.infra.projection.segment.CommonPosition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Looks at several processors' tables as they were at one position, while the processors go on.
public final class Snapshots {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final DataSource database;
    private final CommonPosition common;

    public Snapshots(DataSource database, CommonPosition common) {
        this.database = database;
        this.common = common;
    }

    /// @param look is given access to the database as it was when all of them stood at one position
    /// @return empty when they did not meet in time
    <T> Optional<T> at(List<String> processors, Function<JdbcTemplate, T> look) {
        // The first statement fixes what a transaction sees.
        return see(jdbc -> common.whileThere(processors, _ -> jdbc.execute("SELECT 1")), look);
    }

    /// @param isReady whether the moment is right, by what is seen
    /// @return empty when it is not
    <T> Optional<T> now(Predicate<JdbcTemplate> isReady, Function<JdbcTemplate, T> look) {
        return see(isReady, look);
    }

    private <T> Optional<T> see(Predicate<JdbcTemplate> isReady, Function<JdbcTemplate, T> look) {
        try (var connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            var seen = isReady.test(jdbc) ? Optional.of(look.apply(jdbc)) : Optional.<T>empty();
            connection.rollback();
            return seen;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("No snapshot could be taken", e);
        }
    }
}
