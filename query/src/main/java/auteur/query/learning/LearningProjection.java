package auteur.query.learning;

import auteur.command.direction.Pitch;
import auteur.command.job.JobEvent.JobDeleted;
import auteur.command.profile.ProfileEvent.ChoiceLearned;
import auteur.query.Projection;
import auteur.query.Recorded;
import auteur.query.SqlTime;
import auteur.query.ViewJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A choice may be learned just after its job was deleted, so deleted jobs are remembered.
@Component
class LearningProjection implements Projection {

    private static final String INSERT = """
            INSERT INTO views.learning_events (id, user_id, job_id, raw_scores, director_pitches,
                selected_director_id, learning_delta, created_at)
            SELECT :id, :user, :job, :scores::jsonb, :pitches::jsonb, :director, :delta::jsonb, :at
            WHERE NOT EXISTS (SELECT FROM views.learning_erased_jobs WHERE job_id = :job)
            ON CONFLICT (id) DO NOTHING
            """;

    private final JdbcClient jdbc;

    LearningProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "learning_events";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of("learning_events", "learning_erased_jobs");
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof ChoiceLearned learned) {
            insert(learned, recorded);
        } else if (recorded.event() instanceof JobDeleted(var job)) {
            erase(job.value());
        }
    }

    private void insert(ChoiceLearned learned, Recorded<?> recorded) {
        var scores = new TreeMap<String, Double>();
        for (Pitch pitch : learned.pitches()) {
            scores.put(pitch.directorId().value(), pitch.rawScore());
        }
        jdbc.sql(INSERT)
                .param("id", idOf(recorded))
                .param("user", learned.userId().value())
                .param("job", learned.jobId().value())
                .param("scores", ViewJson.write(scores))
                .param("pitches", ViewJson.write(learned.pitches()))
                .param("director", learned.selectedDirectorId().value())
                .param("delta", ViewJson.write(learned.learningDelta()))
                .param("at", SqlTime.of(recorded.at()))
                .update();
    }

    private void erase(UUID job) {
        jdbc.sql("INSERT INTO views.learning_erased_jobs (job_id) VALUES (:job) ON CONFLICT DO NOTHING")
                .param("job", job)
                .update();
        jdbc.sql("DELETE FROM views.learning_events WHERE job_id = :job")
                .param("job", job)
                .update();
    }

    private static UUID idOf(Recorded<?> recorded) {
        var name = "%s/%d".formatted(recorded.stream(), recorded.version());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
