package auteur.infra.projection.letter;

import auteur.infra.projection.read.Followed;
import auteur.infra.projection.segment.Claim;
import auteur.infra.projection.trouble.Trouble;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Events that a processor could not take in. The first of a sequence failed; those behind it wait, so that the sequence keeps its order.
public final class DeadLetters {

    /// How many a processor may have; then it stops.
    public static final int MOST = 10_000;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_ATTEMPTS = 10;

    /// Letters `l` to be tried now: those whose time has come, or was put off by a clock that has been set back since, and those that wait for one that has left the queue.
    public static final String IS_DUE = """
            (l.next_attempt_at NOT BETWEEN now() AND now() + interval '1 hour' OR l.error_kind = 'WAITS' AND NOT EXISTS (
                SELECT FROM runtime.dead_letter b
                WHERE b.processor = l.processor AND b.sequence = l.sequence AND b.position < l.position))
            """;

    private static final String PARK = """
            INSERT INTO runtime.dead_letter (processor, sequence, position, stream, version, type, error_kind, error_text, attempts,
                next_attempt_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, now() + ?::interval)
            ON CONFLICT (processor, position) DO NOTHING
            """;

    private final JdbcTemplate jdbc;

    public DeadLetters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// @param position of the event in the log
    public record Letter(long id, UUID sequence, long position, int attempts) {}

    /// The sequences of a processor that wait.
    public Set<UUID> sequences(String processor) {
        return new HashSet<>(jdbc.query(
                "SELECT DISTINCT sequence FROM runtime.dead_letter WHERE processor = ?",
                (row, _) -> row.getObject(1, UUID.class), processor));
    }

    /// Parks an event that failed; it is tried again by itself after a while.
    ///
    /// @throws DeadLettersFull when the processor has too many
    public void park(String processor, UUID sequence, Followed event, Trouble trouble) {
        insert(processor, sequence, event, trouble.kind().name(), trouble.text(), 1, pauseAfter(1));
    }

    /// Parks an event that may not overtake the one of its sequence that failed.
    ///
    /// @throws DeadLettersFull when the processor has too many
    public void parkBehind(String processor, UUID sequence, Followed event) {
        insert(processor, sequence, event, "WAITS", "An earlier event of its sequence failed", 0, null);
    }

    private void insert(
            String processor,
            UUID sequence,
            Followed event,
            String kind,
            String text,
            int attempts,
            @Nullable Duration pause) {
        var parked = jdbc.queryForObject(
                "SELECT count(*) FROM runtime.dead_letter WHERE processor = ?", Long.class, processor);
        if (parked != null && parked >= MOST) {
            throw new DeadLettersFull(processor, MOST);
        }
        var recorded = event.recorded();
        jdbc.update(
                PARK,
                processor,
                sequence,
                recorded.position(),
                recorded.stream(),
                recorded.version(),
                recorded.type(),
                kind,
                text,
                attempts,
                pause == null ? null : pause.toString());
    }

    /// A sequence among those of the claim that is to be tried again now.
    public Optional<UUID> due(Claim claim) {
        return jdbc
                .query(
                        "SELECT DISTINCT sequence FROM runtime.dead_letter l WHERE processor = ? AND " + IS_DUE,
                        (row, _) -> row.getObject(1, UUID.class),
                        claim.processor())
                .stream()
                .filter(claim::covers)
                .findFirst();
    }

    /// The oldest letters of a sequence, in the order of the log.
    public List<Letter> of(String processor, UUID sequence, int limit) {
        return jdbc.query(
                "SELECT id, position, attempts FROM runtime.dead_letter WHERE processor = ? AND sequence = ? ORDER BY position LIMIT ?",
                (row, _) -> new Letter(row.getLong("id"), sequence, row.getLong("position"), row.getInt("attempts")),
                processor,
                sequence,
                limit);
    }

    /// Gives a letter to the sequence that it belongs to, which may be another segment's.
    public void handOver(Letter letter, UUID sequence) {
        jdbc.update(
                "UPDATE runtime.dead_letter SET sequence = ?, error_kind = 'WAITS', next_attempt_at = now() WHERE id = ?",
                sequence,
                letter.id());
    }

    public void delivered(Letter letter) {
        jdbc.update("DELETE FROM runtime.dead_letter WHERE id = ?", letter.id());
    }

    /// The letter failed again.
    public void failed(Letter letter, Trouble trouble) {
        var attempts = letter.attempts() + 1;
        var pause = attempts < MOST_ATTEMPTS ? pauseAfter(attempts).toString() : null;
        jdbc.update(
                """
                        UPDATE runtime.dead_letter SET error_kind = ?, error_text = ?, attempts = ?, tried_at = now(),
                            next_attempt_at = now() + ?::interval
                        WHERE id = ?
                        """,
                trouble.kind().name(),
                trouble.text(),
                attempts,
                pause,
                letter.id());
    }

    /// Lets sequences be tried again now; null means any.
    ///
    /// @return how many
    public int retry(@Nullable String processor, @Nullable UUID sequence, @Nullable String errorKind,
            @Nullable Long letter) {
        return jdbc.update(
                """
                        UPDATE runtime.dead_letter SET next_attempt_at = now()
                        WHERE id IN (SELECT min(id) FROM runtime.dead_letter GROUP BY processor, sequence)
                          AND (processor, sequence) IN (
                            SELECT processor, sequence FROM runtime.dead_letter
                            WHERE (?::text IS NULL OR processor = ?) AND (?::uuid IS NULL OR sequence = ?)
                              AND (?::text IS NULL OR error_kind = ?) AND (?::bigint IS NULL OR id = ?))
                        """,
                processor,
                processor,
                sequence,
                sequence,
                errorKind,
                errorKind,
                letter,
                letter);
    }

    /// Gives up one letter, and lets those behind it be tried.
    ///
    /// @return false when there is no such letter
    public boolean discard(long id) {
        var found = jdbc.query(
                "DELETE FROM runtime.dead_letter WHERE id = ? RETURNING processor, sequence",
                (row, _) -> retry(row.getString("processor"), row.getObject("sequence", UUID.class), null, null),
                id);
        return !found.isEmpty();
    }

    /// Empties the queue of a sequence.
    public void clear(String processor, UUID sequence) {
        jdbc.update("DELETE FROM runtime.dead_letter WHERE processor = ? AND sequence = ?", processor, sequence);
    }

    /// Doubles with each attempt, up to a limit, and is never twice the same.
    private static Duration pauseAfter(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        var pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return Duration.ofMillis((long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
