package auteur.infra.projection.node;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// The programs that share the database. Each says now and then that it is alive.
public final class Nodes {

    /// How long a node that is no longer heard of counts as alive, and keeps what it has claimed.
    public static final Duration LEASE = Duration.ofSeconds(10);

    private final JdbcTemplate jdbc;
    private final String self = String.format(Locale.ROOT, "%s-%d-%s", host(), ProcessHandle.current().pid(),
            UUID.randomUUID().toString().substring(0, 8));

    public Nodes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// The name of this one, another after each start.
    String self() {
        return self;
    }

    void beat() {
        jdbc.update(
                """
                        INSERT INTO runtime.node (name, host) VALUES (?, ?)
                        ON CONFLICT (name) DO UPDATE SET seen_at = now()
                        """,
                self,
                host());
        forgetTheDead();
    }

    /// Who was seen later than now was seen before the clock was set back; whoever lives is seen again at the next beat.
    private void forgetTheDead() {
        jdbc.update(
                "DELETE FROM runtime.node WHERE seen_at NOT BETWEEN now() - interval '1 hour' AND now() + interval '1 minute'");
    }

    public List<String> alive() {
        return jdbc.query(
                "SELECT name FROM runtime.node WHERE seen_at >= now() - ?::interval",
                (row, _) -> row.getString(1),
                LEASE.toString());
    }

    void leave() {
        jdbc.update("DELETE FROM runtime.node WHERE name = ?", self);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "unknown";
        }
    }
}
