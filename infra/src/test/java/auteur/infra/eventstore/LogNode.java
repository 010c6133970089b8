package auteur.infra.eventstore;

import auteur.infra.eventstore.append.AppendStatement;
import auteur.infra.eventstore.append.Appender;
import auteur.infra.eventstore.append.HeadAnnouncer;
import auteur.infra.eventstore.append.HeadListener;
import auteur.infra.eventstore.axon.LogEventStore;
import auteur.infra.eventstore.axon.PostgresEventStorageEngine;
import auteur.infra.eventstore.form.EventCodec;
import auteur.infra.eventstore.form.SnapshotForm;
import auteur.infra.eventstore.form.Upcasters;
import auteur.infra.eventstore.read.LogExtracts;
import auteur.infra.eventstore.read.LogReader;
import auteur.infra.eventstore.table.EventTable;
import auteur.infra.eventstore.table.FlushStatement;
import auteur.infra.eventstore.table.LogEpochs;
import auteur.infra.eventstore.table.LogHead;
import auteur.infra.eventstore.table.SnapshotTable;
import auteur.infra.family.Families;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.JdbcTemplate;

/// One program's share in the log: what writes, what listens, what reads.
public final class LogNode implements AutoCloseable {

    private static final int AT_ONCE = 200;

    private final EventCodec codec = new EventCodec(Families.TYPES, Upcasters.OF_THE_LOG);
    private final EventTable table;
    private final SnapshotTable snapshots;
    private final LogHead head = new LogHead();
    private final LogEpochs epochs;
    private final HeadListener listener;
    private final HeadAnnouncer announcer;
    private final Appender appender;
    private final PostgresEventStorageEngine engine;
    private final LogEventStore store;

    public LogNode(DataSource database) {
        this(database, List.of());
    }

    public LogNode(DataSource database, List<SnapshotForm> forms) {
        this(database, forms, 1);
    }

    /// @param copies on how many disks events are to be
    LogNode(DataSource database, List<SnapshotForm> forms, int copies) {
        var statement = new AppendStatement(database, copies);
        table = new EventTable(new JdbcTemplate(database), codec, new FlushStatement(database), head);
        snapshots = new SnapshotTable(new JdbcTemplate(database), codec, forms);
        announcer = new HeadAnnouncer(new JdbcTemplate(database));
        epochs = new LogEpochs(database, head);
        listener = new HeadListener(database, table, head, epochs, announcer);
        appender = new Appender(statement, head, epochs, announcer);
        engine = new PostgresEventStorageEngine(table, snapshots, codec, appender);
        store = LogEventStore.of(engine, table, head, epochs);
        listener.start();
    }

    public Appender appender() {
        return appender;
    }

    LogHead head() {
        return head;
    }

    public LogEpochs epochs() {
        return epochs;
    }

    public EventTable table() {
        return table;
    }

    public PostgresEventStorageEngine engine() {
        return engine;
    }

    public LogEventStore store() {
        return store;
    }

    public void append(EventMessage<?>... events) {
        engine.appendEvents(List.of(events));
    }

    /// What happened on any streams, in order.
    public void appendAll(List<? extends EventMessage<?>> events) {
        for (var from = 0; from < events.size(); from += AT_ONCE) {
            var some = events.subList(from, Math.min(events.size(), from + AT_ONCE));
            var appends = some.stream()
                    .map(event -> appender.submit(
                            appender.epoch(), List.of(PostgresEventStorageEngine.entry(event, codec))))
                    .toList();
            appends.forEach(appender::await);
        }
    }

    /// What processors follow.
    public EventStore followed() {
        return store;
    }

    public LogExtracts extracts() {
        return new LogExtracts(table, Families.TYPES);
    }

    public LogReader log() {
        return new LogReader(table, snapshots, epochs);
    }

    @Override
    public void close() {
        listener.stop();
        announcer.destroy();
    }
}
