package auteur.query.learning;

import auteur.command.direction.Traits;
import auteur.command.taste.Belief;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The creators whose choices were learned, and how each one's weights went.
@Component
public class LearningCreators {

    private static final int MOST_CREATORS = 200;
    private static final int LONGEST_PATH = 1000;

    private final JdbcClient jdbc;
    private final LearnedChoices choices;

    LearningCreators(JdbcClient jdbc, LearnedChoices choices) {
        this.jdbc = jdbc;
        this.choices = choices;
    }

    /// @param cohort the month of the first choice, as `2026-11`
    public record LearningCreator(UUID user, String cohort, long choices, Instant last) {}

    /// @param number which choice it was, from 1
    /// @param expected with which probability the studio had expected it
    /// @param weights θ after it
    public record PathPoint(int number, Instant at, String director, double expected, Traits weights) {}

    /// What there is to study.
    ///
    /// @param settled the position up to which all is known
    public record Overview(
            long settled, long choices, long creators, List<String> cohorts, List<String> directors) {}

    public Overview overview() {
        var settled = choices.settled();
        return new Overview(
                settled,
                choices.count(LearningRange.all(settled)),
                jdbc.sql("SELECT count(DISTINCT user_id) FROM views.learning_choices").query(Long.class).single(),
                jdbc.sql("""
                        SELECT DISTINCT to_char(since AT TIME ZONE 'UTC', 'YYYY-MM') FROM views.creative_profile
                        WHERE since IS NOT NULL ORDER BY 1
                        """).query((row, _) -> row.getString(1)).list(),
                jdbc.sql("SELECT DISTINCT selected_director_id FROM views.learning_events ORDER BY 1")
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    /// Those with the most choices.
    public List<LearningCreator> busiest() {
        return jdbc.sql("""
                SELECT c.user_id, to_char(min(p.since) AT TIME ZONE 'UTC', 'YYYY-MM'), count(*) AS choices, max(c.created_at)
                FROM views.learning_choices c JOIN views.creative_profile p USING (user_id)
                GROUP BY c.user_id ORDER BY choices DESC, c.user_id LIMIT :limit
                """)
                .param("limit", MOST_CREATORS)
                .query((row, _) -> new LearningCreator(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The creator with choices that is meant.
    public Optional<UUID> find(Predicate<UUID> isMeant) {
        return jdbc.sql("SELECT DISTINCT user_id FROM views.learning_choices")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .filter(isMeant)
                .findFirst();
    }

    /// How a creator's weights went, by the rules that the choices were learned by.
    public List<PathPoint> path(UUID user) {
        var belief = Belief.prior(Belief.PRIOR_VARIANCE);
        var path = new ArrayList<PathPoint>();
        for (var recorded : choices.ofCreator(user, LONGEST_PATH)) {
            belief = belief.after(recorded.choice(), recorded.rule(), recorded.numbers().learningRate());
            path.add(new PathPoint(
                    path.size() + 1, recorded.at(), recorded.director(), recorded.shownProbability(),
                    belief.weights()));
        }
        return path;
    }
}
