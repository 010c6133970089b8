package auteur.infra.eventstore.read;

import auteur.infra.eventstore.form.EventCodec;
import auteur.infra.eventstore.form.EventTypes;
import auteur.infra.eventstore.form.Upcasters;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Reads every stored event as this program would, and writes nothing: it can run on a copy of production before a deploy.
public final class LogCheck {

    private static final int PAGE = 1000;

    private static final String EVENTS = "SELECT position, type, revision, payload, metadata FROM events.event"
            + " WHERE position > ? ORDER BY position LIMIT " + PAGE;

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final Map<Kind, Tally> tallies = new TreeMap<>();
    private long position;
    private long missing;

    private LogCheck(JdbcTemplate jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /// Checks the whole log.
    public static Report of(JdbcTemplate jdbc, EventTypes types) {
        return of(jdbc, new EventCodec(types, Upcasters.OF_THE_LOG));
    }

    static Report of(JdbcTemplate jdbc, EventCodec codec) {
        var check = new LogCheck(jdbc, codec);
        return check.run();
    }

    /// A type of event in one of its revisions.
    record Kind(String type, int revision) implements Comparable<Kind> {

        @Override
        public int compareTo(Kind other) {
            var byType = type.compareTo(other.type);
            return byType == 0 ? Integer.compare(revision, other.revision) : byType;
        }
    }

    /// How many events of a kind there are, and how many of them cannot be read.
    ///
    /// @param firstFailure where and why the first one cannot, empty when all can
    record Tally(long events, long failed, String firstFailure) {

        private Tally counted() {
            return new Tally(events + 1, failed, firstFailure);
        }

        private Tally failed(long position, RuntimeException cause) {
            var failure = failed > 0
                    ? firstFailure
                    : String.format(Locale.ROOT, "position %d: %s", position, cause.getMessage());
            return new Tally(events + 1, failed + 1, failure);
        }
    }

    private Report run() {
        long before;
        do {
            before = position;
            jdbc.query(EVENTS, (RowCallbackHandler) row -> {
                missing += row.getLong("position") - position - 1;
                position = row.getLong("position");
                var kind = new Kind(row.getString("type"), row.getInt("revision"));
                var tally = tallies.getOrDefault(kind, new Tally(0, 0, ""));
                tallies.put(kind, after(tally, kind, row.getString("payload"), row.getString("metadata")));
            }, position);
        } while (position > before);
        return new Report(Map.copyOf(tallies), missing);
    }

    private Tally after(Tally tally, Kind kind, String payload, String metadata) {
        try {
            codec.decodeMetadata(metadata);
            codec.decode(kind.type(), kind.revision(), payload);
            return tally.counted();
        } catch (RuntimeException e) {
            return tally.failed(position, e);
        }
    }

    /// What was found.
    public static final class Report {

        private final Map<Kind, Tally> tallies;
        private final long missing;

        private Report(Map<Kind, Tally> tallies, long missing) {
            this.tallies = new TreeMap<>(tallies);
            this.missing = missing;
        }

        /// Whether every event can be read and no position is missing.
        public boolean isSound() {
            return missing == 0 && tallies.values().stream().allMatch(tally -> tally.failed() == 0);
        }

        Map<Kind, Tally> tallies() {
            return tallies;
        }

        long missing() {
            return missing;
        }

        /// The report in lines for people.
        @Override
        public String toString() {
            var text = new StringBuilder(
                    String.format("%-28s %8s %10s %10s%n", "type", "revision", "events", "failed"));
            tallies.forEach((kind, tally) -> text.append(String.format(
                    Locale.ROOT, "%-28s %8d %10d %10d  %s%n",
                    kind.type(), kind.revision(), tally.events(), tally.failed(), tally.firstFailure())));
            return text.append(missing == 0 ? "No position is missing." : missing + " positions are missing.")
                    .toString();
        }
    }
}
