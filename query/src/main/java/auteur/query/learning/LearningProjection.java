package auteur.query.learning;

import auteur.command.direction.Pitch;
import auteur.command.job.JobEvent.JobDeleted;
import auteur.command.profile.ProfileEvent.ChoiceLearned;
import auteur.query.Projection;
import auteur.query.Recorded;
import auteur.query.Rows;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A choice may be learned just after its job was deleted, so deleted jobs are remembered.
@Component
class LearningProjection implements Projection {

    private static final String NAME = "learning_events";
    private static final String ERASED = "learning_erased_jobs";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String keyColumn() {
        return "job_id";
    }

    @Override
    public Optional<UUID> keyOf(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ChoiceLearned learned -> Optional.of(learned.jobId().value());
            case JobDeleted(var job) -> Optional.of(job.value());
            default -> Optional.empty();
        };
    }

    @Override
    public void apply(Recorded<?> recorded, Rows rows) {
        if (recorded.event() instanceof ChoiceLearned learned) {
            learn(learned, recorded, rows);
        } else if (recorded.event() instanceof JobDeleted(var job)) {
            rows.clear();
            rows.add(ERASED, job.value());
        }
    }

    private static void learn(ChoiceLearned learned, Recorded<?> recorded, Rows rows) {
        if (rows.find(ERASED, learned.jobId().value()).isPresent()) {
            return;
        }
        var scores = new TreeMap<String, Double>();
        for (Pitch pitch : learned.pitches()) {
            scores.put(pitch.directorId().value(), pitch.rawScore());
        }
        rows.add(NAME, idOf(recorded))
                .set("user_id", learned.userId().value())
                .set("raw_scores", scores)
                .set("director_pitches", learned.pitches())
                .set("selected_director_id", learned.selectedDirectorId().value())
                .set("learning_delta", learned.learningDelta())
                .set("created_at", recorded.at());
    }

    private static UUID idOf(Recorded<?> recorded) {
        var name = "%s/%d".formatted(recorded.stream(), recorded.version());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
