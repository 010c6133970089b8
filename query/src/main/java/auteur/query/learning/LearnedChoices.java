package auteur.query.learning;

import auteur.command.taste.LearningRule;
import auteur.query.ViewPositions;
import auteur.query.taste.ProfileQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The choices that were learned and have not been erased. They are read in pages, so that no reader holds a connection.
@Component
public class LearnedChoices {

    private static final int PAGE = 5000;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String FROM = """
            FROM views.learning_choices c LEFT JOIN views.creative_profile p USING (user_id)
            WHERE (:from::timestamptz IS NULL OR c.created_at >= :from)
              AND (:until::timestamptz IS NULL OR c.created_at < :until)
              AND (:director::text IS NULL OR split_part(c.director_ids, ',', c.chosen + 1) = :director)
              AND (:cohort::text IS NULL OR to_char(p.since AT TIME ZONE 'UTC', 'YYYY-MM') = :cohort)
              AND c.position > %d AND c.position <= %d
            """;

    private static final String SELECT = """
            SELECT c.position, c.created_at, c.user_id, c.job_id, c.version, c.director_ids, c.chosen, c.rule, c.numbers,
                coalesce(to_char(p.since AT TIME ZONE 'UTC', 'YYYY-MM'), '') AS cohort
            """ + FROM;

    /// In which order choices are read.
    public enum Order {

        /// As they were made.
        BY_POSITION,

        /// Creator by creator, each one's as they were made.
        BY_CREATOR
    }

    private final JdbcClient jdbc;
    private final ViewPositions positions;

    LearnedChoices(JdbcClient jdbc, ViewPositions positions) {
        this.jdbc = jdbc;
        this.positions = positions;
    }

    /// The position up to which all choices are known and will stay as they are, but for erased ones.
    public long settled() {
        return Math.min(positions.of(LearningQuery.VIEW), positions.of(ProfileQuery.VIEW));
    }

    public long count(LearningRange range) {
        return bound("SELECT count(*) " + FROM, range, "").query(Long.class).single();
    }

    /// Hands every choice of the range to the reader. What the reader throws ends the reading.
    public void read(LearningRange range, Order order, Consumer<RecordedChoice> reader) {
        read(range, order, Long.MAX_VALUE, reader);
    }

    /// The same, for the first so many choices.
    public void read(LearningRange range, Order order, long limit, Consumer<RecordedChoice> reader) {
        var left = limit;
        var position = range.after();
        var user = FIRST;
        List<RecordedChoice> page;
        do {
            var size = (int) Math.min(PAGE, left);
            page = order == Order.BY_POSITION ? page(range, position, size) : page(range, user, position, size);
            page.forEach(reader);
            left -= page.size();
            if (!page.isEmpty()) {
                position = page.getLast().position();
                user = page.getLast().user();
            }
        } while (page.size() == PAGE && left > 0);
    }

    /// The first so many choices of one creator.
    List<RecordedChoice> ofCreator(UUID user, int limit) {
        return bound(
                SELECT, LearningRange.all(Long.MAX_VALUE), String.format(Locale.ROOT, "AND c.user_id = '%s' ORDER BY c.position LIMIT %d", user, limit))
                .query((row, _) -> choice(row))
                .list();
    }

    private List<RecordedChoice> page(LearningRange range, long position, int size) {
        return bound(SELECT, range.goingOnAfter(position), "ORDER BY c.position LIMIT " + size)
                .query((row, _) -> choice(row))
                .list();
    }

    private List<RecordedChoice> page(LearningRange range, UUID user, long position, int size) {
        return bound(
                SELECT,
                range,
                String.format(Locale.ROOT, "AND (c.user_id, c.position) > ('%s', %d) ORDER BY c.user_id, c.position LIMIT %d", user, position, size))
                .query((row, _) -> choice(row))
                .list();
    }

    /// Positions stand in the statement itself: a plan that is made for any positions reads on to the end of the range for each page.
    private JdbcClient.StatementSpec bound(String select, LearningRange range, String end) {
        return jdbc.sql(select.formatted(range.after(), range.upTo()) + end)
                .param("from", range.from().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("until", range.until().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("director", range.director().orElse(null))
                .param("cohort", range.cohort().orElse(null));
    }

    private static RecordedChoice choice(ResultSet row) throws SQLException {
        return new RecordedChoice(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getLong(5),
                row.getString(10),
                List.of(row.getString(6).split(",")),
                row.getInt(7),
                LearningRule.valueOf(row.getString(8)),
                ChoiceNumbers.read(row.getString(9)));
    }
}
