package auteur.infra.bench;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds events to the log of a program that runs, when its turn comes.
final class LogTurn {

    private final JdbcTemplate log;
    private final TransactionTemplate transaction;

    LogTurn(DataSource database) {
        log = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    void add(String insert, Object... arguments) {
        transaction.executeWithoutResult(_ -> {
            log.execute("SELECT events.take_turn()");
            log.update(insert, arguments);
        });
    }
}
