package auteur.infra.eventstore.append;

import auteur.infra.eventstore.table.Epochs;
import auteur.infra.eventstore.table.EventTable;
import auteur.infra.eventstore.table.LogHead;
import auteur.infra.node.ChannelListener;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/// Hears of what any node appends, and asks now and then in case it missed a word.
public final class HeadListener implements SmartLifecycle, ChannelListener.Hearing {

    private static final Logger LOG = LoggerFactory.getLogger(HeadListener.class);

    private final EventTable events;
    private final LogHead head;
    private final Epochs epochs;
    private final HeadAnnouncer announcer;
    private final ChannelListener channel;

    public HeadListener(
            DataSource database,
            EventTable events,
            LogHead head,
            Epochs epochs,
            HeadAnnouncer announcer) {
        this.events = events;
        this.head = head;
        this.epochs = epochs;
        this.announcer = announcer;
        channel = new ChannelListener(database, HeadAnnouncer.NAME, this);
    }

    @Override
    public void start() {
        try {
            begin();
        } catch (DataAccessException e) {
            LOG.warn("The log cannot be read yet, and is tried again: {}", e.getMessage());
        }
        channel.start();
    }

    @Override
    public void stop() {
        channel.stop();
    }

    @Override
    public boolean isRunning() {
        return channel.isRunning();
    }

    /// Before the processors, which read on from what is known.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    @Override
    public void begin() {
        epochs.confirm();
        head.reached(events.head());
    }

    /// Nodes do not speak in the order of their positions.
    @Override
    public void hear(List<String> words) {
        var farthest = words.stream().mapToLong(Long::parseLong).max().orElse(0);
        announcer.heard(farthest);
        head.reached(farthest);
    }

    @Override
    public void hearNothing() {
        begin();
    }
}
