package auteur.infra.eventstore;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/// One program's share in the log: what writes, what listens, what reads.
final class LogNode implements AutoCloseable {

    private final EventTable table;
    private final LogHead head = new LogHead();
    private final HeadListener listener;
    private final HeadAnnouncer announcer;
    private final Appender appender;
    private final PostgresEventStorageEngine engine;
    private final LogEventStore store;

    LogNode(DataSource database) {
        var codec = new EventCodec(Upcasters.OF_THE_LOG);
        table = new EventTable(new JdbcTemplate(database), codec);
        listener = new HeadListener(database, table, head);
        announcer = new HeadAnnouncer(new JdbcTemplate(database));
        appender = new Appender(new AppendStatement(database), head, announcer);
        engine = new PostgresEventStorageEngine(table, codec, appender);
        store = LogEventStore.of(engine, table, head);
        listener.start();
    }

    Appender appender() {
        return appender;
    }

    EventTable table() {
        return table;
    }

    PostgresEventStorageEngine engine() {
        return engine;
    }

    LogEventStore store() {
        return store;
    }

    void append(EventMessage<?>... events) {
        engine.appendEvents(List.of(events));
    }

    @Override
    public void close() {
        listener.stop();
        announcer.destroy();
    }
}
