package auteur.infra.projection.take;

import auteur.infra.projection.letter.DeadLetters;
import auteur.infra.projection.segment.Claim;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// Single jobs and users whose rows are to be made anew.
public final class KeyRebuilds {

    private final JdbcTemplate jdbc;

    public KeyRebuilds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void ask(String processor, UUID key, UUID operation) {
        jdbc.update(
                "INSERT INTO runtime.key_rebuild (processor, key, operation) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                processor,
                key,
                operation);
    }

    /// The keys of a claim's segment.
    public List<UUID> of(Claim claim) {
        return jdbc
                .query(
                        "SELECT DISTINCT key FROM runtime.key_rebuild WHERE processor = ?",
                        (row, _) -> row.getObject(1, UUID.class),
                        claim.processor())
                .stream()
                .filter(claim::covers)
                .toList();
    }

    public void done(Claim claim, UUID key) {
        jdbc.update("DELETE FROM runtime.key_rebuild WHERE processor = ? AND key = ?", claim.processor(), key);
    }

    /// Whether rows are still to be made by somebody. A build of old that no program follows any more makes its own if one does again.
    ///
    /// @param followed processors that this program follows, whether or not it has claimed them yet
    public boolean isOpen(UUID operation, List<String> followed) {
        return !jdbc.queryForList(
                """
                        SELECT 1 FROM runtime.key_rebuild k WHERE k.operation = ? AND (k.processor = ANY (?) OR EXISTS (
                            SELECT FROM runtime.segment s WHERE s.processor = k.processor AND s.claimed_until > now())) LIMIT 1
                        """,
                operation,
                followed.toArray(String[]::new))
                .isEmpty();
    }

    /// The processors that have something to do besides following the log: keys to make anew, parked events to try again.
    public Set<String> processors() {
        return Set.copyOf(jdbc.query(
                """
                        SELECT DISTINCT processor FROM runtime.key_rebuild
                        UNION SELECT DISTINCT processor FROM runtime.dead_letter l WHERE
                        """ + DeadLetters.IS_DUE,
                (row, _) -> row.getString(1)));
    }
}
