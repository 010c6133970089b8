package auteur.infra.eventstore.append;

import auteur.infra.node.ChannelListener;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/// Tells the other nodes how far the log has come: at once when all were quiet, and otherwise after a time that is all chance, so that of
/// many nodes that write one speaks for all: who says how far the log has come says it of what the others wrote before as well. The driver
/// hands notifications on only when none has come for a millisecond, so one a commit could keep a listener waiting for long.
public final class HeadAnnouncer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HeadAnnouncer.class);

    static final String NAME = "log";

    /// What the nodes listen to; a message is a position that the log has reached.
    static final String CHANNEL = ChannelListener.channel(NAME);

    private static final String TELL = "SELECT set_config('synchronous_commit', 'off', true), pg_notify(?, ?)";
    private static final Duration APART = Duration.ofMillis(5);

    private final JdbcTemplate jdbc;
    private final AtomicLong newest = new AtomicLong();
    private final AtomicLong told = new AtomicLong();
    private final Thread thread;
    private volatile long toldAt = System.nanoTime() - APART.toNanos();
    private volatile boolean isIdle;
    private volatile boolean isStopped;

    public HeadAnnouncer(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        thread = Thread.ofPlatform().daemon().name("log-announcer").start(this::run);
    }

    void announce(long position) {
        newest.accumulateAndGet(position, Math::max);
        if (isIdle) {
            LockSupport.unpark(thread);
        }
    }

    /// Somebody has said how far the log has come.
    void heard(long position) {
        told.accumulateAndGet(position, Math::max);
        toldAt = System.nanoTime();
    }

    @Override
    public void destroy() {
        isStopped = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!isStopped) {
            var untold = newest.get();
            if (untold <= told.get()) {
                rest();
            } else {
                awaitTurn();
                if (untold > told.get()) {
                    tell(newest.get());
                }
            }
        }
    }

    private void rest() {
        isIdle = true;
        if (newest.get() <= told.get() && !isStopped) {
            LockSupport.park(this);
        }
        isIdle = false;
    }

    /// A word that is lost is made up for by the listeners, who also ask. So it need not wait for the disk.
    private void tell(long position) {
        heard(position);
        try {
            jdbc.queryForList(TELL, CHANNEL, String.valueOf(position));
        } catch (DataAccessException e) {
            LOG.debug("Position {} could not be announced", position, e);
        }
    }

    private void awaitTurn() {
        var quiet = System.nanoTime() - toldAt;
        if (quiet < APART.toNanos()) {
            var end = toldAt + APART.toNanos() + ThreadLocalRandom.current().nextLong(APART.toNanos());
            for (var left = end - System.nanoTime(); left > 0 && !isStopped; left = end - System.nanoTime()) {
                LockSupport.parkNanos(this, left);
            }
        }
    }
}
