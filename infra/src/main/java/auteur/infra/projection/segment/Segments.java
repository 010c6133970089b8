package auteur.infra.projection.segment;

import auteur.infra.projection.node.Nodes;
import auteur.infra.projection.trouble.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;

/// Who follows which share of the log, and how far it has come.
public final class Segments {

    /// A claim that reaches further than claims do was made before the clock was set back.
    private static final String CLAIM = """
            UPDATE runtime.segment s
            SET owner = ?, fence = fence + 1, claimed_until = now() + ?::interval, rate = 0
            WHERE (processor, segment) = (
                SELECT f.processor, f.segment FROM runtime.segment f JOIN runtime.processor p ON p.name = f.processor
                WHERE f.processor = ? AND NOT p.is_stopped AND (f.owner IS NULL OR f.claimed_until < now()
                    OR f.claimed_until > now() + interval '1 minute')
                ORDER BY f.segment LIMIT 1
                FOR UPDATE OF f SKIP LOCKED)
            RETURNING segment, mask, fence
            """;

    private static final String STANDING = """
            s.position, CASE WHEN s.hold_until >= now() THEN s.hold_at END AS hold_at, p.is_stopped, p.events_per_second,
                coalesce(b.state = 'ACTIVE', true) AS is_awaited,
                CASE WHEN b.state <> 'ACTIVE' THEN events.head() ELSE 0 END AS head
            """;

    private static final String ADVANCE = """
            UPDATE runtime.segment s
            SET position = ?, claimed_until = now() + ?::interval, rate = ?,
                error_kind = NULL, error_text = NULL, error_position = NULL, error_at = NULL
            FROM runtime.processor p LEFT JOIN runtime.build b ON b.id = p.build
            WHERE p.name = s.processor AND s.processor = ? AND s.segment = ? AND s.fence = ? AND s.owner = ?
              AND s.position = ? AND (s.hold_at IS NULL OR s.hold_at >= ? OR s.hold_until < now())
            RETURNING
            """ + STANDING;

    private static final String STAND = "SELECT " + STANDING + """
            FROM runtime.segment s
            JOIN runtime.processor p ON p.name = s.processor
            LEFT JOIN runtime.build b ON b.id = p.build
            WHERE s.processor = ? AND s.segment = ? AND s.fence = ? AND s.owner = ?
            """;

    private static final String RENEW = """
            UPDATE runtime.segment SET claimed_until = now() + ?::interval, rate = ?
            WHERE processor = ? AND segment = ? AND fence = ? AND owner = ?
            """;

    private static final String RELEASE = """
            UPDATE runtime.segment SET owner = NULL, claimed_until = NULL, rate = 0
            WHERE processor = ? AND segment = ? AND fence = ? AND owner = ?
            """;

    private static final String FAIL = """
            UPDATE runtime.segment SET error_kind = ?, error_text = ?, error_position = ?, error_at = now()
            WHERE processor = ? AND segment = ? AND fence = ? AND owner = ?
            """;

    private final JdbcTemplate jdbc;

    public Segments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Claims a segment that nobody follows; empty when there is none or the processor is stopped.
    public Optional<Claim> claim(String processor, String node) {
        return jdbc.query(
                CLAIM,
                (row, _) -> new Claim(
                        processor, row.getInt("segment"), row.getInt("mask"), row.getLong("fence"), node),
                node,
                Nodes.LEASE.toString(),
                processor)
                .stream()
                .findFirst();
    }

    /// Notes how far the segment has come, in the transaction that writes what its events change.
    ///
    /// @param from where it is believed to stand
    /// @param rate events of the log a second
    /// @throws ClaimLost when it is somebody else's
    /// @throws Held when it is not to go so far
    /// @throws TakenBack when it stands elsewhere
    public Stand advance(Claim claim, long from, long position, double rate) {
        return jdbc
                .query(
                        ADVANCE,
                        (row, _) -> stand(row),
                        position,
                        Nodes.LEASE.toString(),
                        rate,
                        claim.processor(),
                        claim.segment(),
                        claim.fence(),
                        claim.node(),
                        from,
                        position)
                .stream()
                .findFirst()
                .orElseThrow(() -> refusal(claim, from));
    }

    private RuntimeException refusal(Claim claim, long from) {
        var stand = stand(claim);
        return stand.position() == from
                ? new Held(claim, stand.holdAt().orElse(from))
                : new TakenBack(claim, from, stand.position());
    }

    /// @throws ClaimLost when it is somebody else's
    public Stand stand(Claim claim) {
        return jdbc
                .query(
                        STAND,
                        (row, _) -> stand(row),
                        claim.processor(),
                        claim.segment(),
                        claim.fence(),
                        claim.node())
                .stream()
                .findFirst()
                .orElseThrow(() -> new ClaimLost(claim));
    }

    /// Makes sure, until the transaction ends, that the segment is still the claim's.
    ///
    /// @throws ClaimLost when it is somebody else's
    public Stand confirm(Claim claim) {
        renew(claim, 0);
        return stand(claim);
    }

    /// @throws ClaimLost when it is somebody else's
    public void renew(Claim claim, double rate) {
        var renewed = jdbc.update(
                RENEW, Nodes.LEASE.toString(), rate, claim.processor(), claim.segment(), claim.fence(), claim.node());
        if (renewed == 0) {
            throw new ClaimLost(claim);
        }
    }

    /// Leaves the segment to whoever wants it.
    public void release(Claim claim) {
        jdbc.update(RELEASE, claim.processor(), claim.segment(), claim.fence(), claim.node());
    }

    /// @throws ClaimLost when it is somebody else's, or gone
    public void fail(Claim claim, Trouble trouble) {
        var noted = jdbc.update(
                FAIL,
                trouble.kind().name(),
                trouble.text(),
                trouble.position().isPresent() ? trouble.position().getAsLong() : null,
                claim.processor(),
                claim.segment(),
                claim.fence(),
                claim.node());
        if (noted == 0) {
            throw new ClaimLost(claim);
        }
    }

    /// The last position that all segments of a processor have taken in; 0 when there is no such processor.
    public long position(String processor) {
        var first = jdbc.queryForObject("SELECT min(position) FROM runtime.segment WHERE processor = ?", Long.class,
                processor);
        return first == null ? 0 : first;
    }

    /// How far a processor may go for now; empty when it is not held.
    public Optional<Long> heldAt(String processor) {
        return jdbc
                .query(
                        "SELECT hold_at FROM runtime.segment WHERE processor = ? AND hold_at IS NOT NULL AND hold_until > now() ORDER BY 1",
                        (row, _) -> row.getLong(1),
                        processor)
                .stream()
                .findFirst();
    }

    /// Lets a processor go on that was to go just so far.
    public void lift(String processor) {
        jdbc.update(
                "UPDATE runtime.segment SET hold_at = NULL, hold_until = NULL WHERE processor = ? AND hold_until = 'infinity'",
                processor);
    }

    /// Whether a processor has not come to where it is to wait.
    public boolean isOnItsWay(String processor) {
        return !jdbc.queryForList(
                "SELECT 1 FROM runtime.segment WHERE processor = ? AND hold_until = 'infinity' AND position < hold_at LIMIT 1",
                processor)
                .isEmpty();
    }

    /// Whether two processors have taken in exactly the same, key by key.
    public boolean areBeside(String one, String other) {
        return !areApart(one, other, "<>");
    }

    /// Whether one processor has not taken in all that another has.
    public boolean isBehind(String processor, String other) {
        return areApart(processor, other, "<");
    }

    /// Segments share keys when they agree in the bits that both look at.
    private boolean areApart(String one, String other, String how) {
        var sql = """
                SELECT 1 FROM runtime.segment a JOIN runtime.segment b ON (a.segment # b.segment) & a.mask & b.mask = 0
                WHERE a.processor = ? AND b.processor = ? AND a.position %s b.position LIMIT 1
                """.formatted(how);
        return !jdbc.queryForList(sql, one, other).isEmpty();
    }

    /// Whether it stands still until somebody does something about it.
    public boolean isStuck(String processor) {
        return !jdbc.queryForList(
                "SELECT 1 FROM runtime.segment WHERE processor = ? AND error_kind = ANY (?) LIMIT 1",
                processor,
                Trouble.LASTING)
                .isEmpty();
    }

    /// Whether some node follows the log with it.
    public boolean isFollowed(String processor) {
        return !jdbc.queryForList(
                "SELECT 1 FROM runtime.segment WHERE processor = ? AND claimed_until > now() LIMIT 1", processor)
                .isEmpty();
    }

    private static Stand stand(ResultSet row) throws SQLException {
        var holdAt = row.getLong("hold_at");
        var hold = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(holdAt);
        var eventsPerSecond = row.getInt("events_per_second");
        var pace = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(eventsPerSecond);
        return new Stand(row.getLong("position"), row.getLong("head"), hold, row.getBoolean("is_stopped"), pace,
                row.getBoolean("is_awaited"));
    }
}
