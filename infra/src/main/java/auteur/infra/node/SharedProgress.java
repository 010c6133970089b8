package auteur.infra.node;

import auteur.command.film.crew.ProgressBoard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/// Posts progress on every node's board: of each piece of work the newest, four times a second, and its end at once. A word that is
/// lost is made up for by the next.
final class SharedProgress implements ProgressBoard, SmartLifecycle, ChannelListener.Hearing {

    private static final Logger LOG = LoggerFactory.getLogger(SharedProgress.class);

    private static final String NAME = "progress";
    private static final String TELL = """
            SELECT set_config('synchronous_commit', 'off', true), pg_notify(?, word) FROM unnest(?) word""";
    private static final Duration APART = Duration.ofMillis(250);
    private static final int MOST_WORKS = 100;

    private final ProgressBoard here;
    private final JdbcTemplate jdbc;
    private final ChannelListener channel;
    private final UUID node = UUID.randomUUID();
    private final Map<ProgressWord.Work, ProgressWord> newest = new ConcurrentHashMap<>();
    private volatile @Nullable Thread speaker;

    /// @param here the board that this node's own listeners look at
    SharedProgress(ProgressBoard here, DataSource database) {
        this.here = here;
        jdbc = new JdbcTemplate(database);
        channel = new ChannelListener(database, NAME, this);
    }

    @Override
    public void start() {
        channel.start();
        var starting = Thread.ofPlatform().daemon().name("progress-announcer").unstarted(this::run);
        speaker = starting;
        starting.start();
    }

    @Override
    public void stop() {
        channel.stop();
        speaker = null;
    }

    @Override
    public boolean isRunning() {
        return channel.isRunning();
    }

    @Override
    public void post(Report report) {
        here.post(report);
        var word = ProgressWord.of(node, report);
        if (newest.containsKey(word.work()) || newest.size() < MOST_WORKS) {
            newest.put(word.work(), word);
        }
        if (word.isLast()) {
            LockSupport.unpark(speaker);
        }
    }

    private void run() {
        while (Thread.currentThread().equals(speaker)) {
            tell();
            LockSupport.parkNanos(this, APART.toNanos());
        }
    }

    private void tell() {
        var words = List.copyOf(newest.values());
        if (words.isEmpty()) {
            return;
        }
        words.forEach(word -> newest.remove(word.work(), word));
        try {
            jdbc.queryForList(
                    TELL, ChannelListener.channel(NAME), words.stream().map(ProgressWord::text).toArray(String[]::new));
        } catch (DataAccessException e) {
            LOG.debug("The progress of {} pieces of work could not be told", words.size(), e);
        }
    }

    @Override
    public void begin() {}

    @Override
    public void hear(List<String> words) {
        words.stream()
                .flatMap(text -> ProgressWord.read(text).stream())
                .filter(word -> !word.node().equals(node))
                .forEach(word -> here.post(word.report()));
    }

    @Override
    public void hearNothing() {}
}
