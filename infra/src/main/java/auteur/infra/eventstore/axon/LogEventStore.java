package auteur.infra.eventstore.axon;

import auteur.infra.eventstore.form.LogRestored;
import auteur.infra.eventstore.read.LogWindow;
import auteur.infra.eventstore.table.Epochs;
import auteur.infra.eventstore.table.EventTable;
import auteur.infra.eventstore.table.LogHead;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/// Axon's event store on our log. Its streams wake their readers at the moment of a commit, on whichever node it was; Axon's own
/// embedded store would poll, and leave pooled processors half a second behind.
public final class LogEventStore extends AbstractEventStore {

    private final EventTable events;
    private final LogHead head;
    private final Epochs epochs;
    private final LogWindow window;

    private LogEventStore(Builder builder) {
        super(builder);
        events = builder.events;
        head = builder.head;
        epochs = builder.epochs;
        window = new LogWindow(events, head);
    }

    public static LogEventStore of(
            PostgresEventStorageEngine engine, EventTable events, LogHead head, Epochs epochs) {
        var builder = new Builder(events, head, epochs);
        builder.storageEngine(engine);
        return new LogEventStore(builder);
    }

    /// @throws LogRestored when the log ends before the token
    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        var position = LogWindow.positionOf(token);
        var losses = head.losses();
        epochs.confirm();
        head.reached(events.head());
        if (position > head.position()) {
            throw new LogRestored(position, head.position());
        }
        return new LogStream(window, head, losses, position);
    }

    private static final class Builder extends AbstractEventStore.Builder {

        private final EventTable events;
        private final LogHead head;
        private final Epochs epochs;

        Builder(EventTable events, LogHead head, Epochs epochs) {
            this.events = events;
            this.head = head;
            this.epochs = epochs;
        }
    }
}
