package auteur.infra.eventstore;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;

/// Refuses to start where events that are to lie on two disks would be acknowledged when they lie on one.
final class LogCopies implements InitializingBean {

    /// With `off` the log waits all the same.
    private static final List<String> TOO_WEAK = List.of("local", "remote_write");

    private final LogProperties log;
    private final JdbcTemplate jdbc;

    LogCopies(LogProperties log, JdbcTemplate jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        if (log.copies() > 1) {
            var waits = jdbc.queryForObject("SHOW synchronous_commit", String.class);
            if (TOO_WEAK.contains(waits)) {
                throw new IllegalStateException(
                        "auteur.log.copies is more than 1, but PostgreSQL's synchronous_commit is %s, which does not wait until a standby has written to its disk: set it to on"
                                .formatted(waits));
            }
        }
    }
}
