package auteur.infra.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// An append whose transaction has taken its position and is still open; rolled back unless it is committed.
final class OpenAppend implements AutoCloseable {

    private final Connection connection;

    OpenAppend(DataSource database, DomainEventMessage<?> event) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        new AppendStatement(new SingleConnectionDataSource(connection, true))
                .execute(List.of(List.of(LogEvents.append(event))));
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
