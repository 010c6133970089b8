package auteur.query.learning;

import auteur.command.JobId;
import auteur.command.direction.Pitch;
import auteur.command.film.job.JobEvent.JobDeleted;
import auteur.command.taste.ProfileEvent.ChoiceForgotten;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.query.Projection;
import auteur.query.Recorded;
import auteur.query.Rows;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What was learned, but for what creators had forgotten and for deleted jobs. A choice may be learned just after its job was deleted, so
/// these jobs are remembered.
@Component
class LearningProjection implements Projection {

    private static final String NAME = LearningQuery.VIEW;
    private static final String CHOICES = "learning_choices";
    private static final String ERASED = "learning_erased_jobs";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String keyColumn() {
        return "job_id";
    }

    @Override
    public Set<Class<?>> eventTypes() {
        return Set.of(ChoiceLearned.class, ChoiceForgotten.class, JobDeleted.class);
    }

    @Override
    public Optional<UUID> keyOf(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ChoiceLearned learned -> Optional.of(learned.jobId().value());
            case ChoiceForgotten forgotten -> Optional.of(forgotten.jobId().value());
            case JobDeleted(var job) -> Optional.of(job.value());
            default -> Optional.empty();
        };
    }

    @Override
    public void apply(Recorded<?> recorded, Rows rows) {
        switch (recorded.event()) {
            case ChoiceLearned learned -> learn(learned, recorded, rows);
            case ChoiceForgotten forgotten -> erase(forgotten.jobId(), rows);
            case JobDeleted(var job) -> erase(job, rows);
            default -> throw new IllegalArgumentException("Not about learning: " + recorded.type());
        }
    }

    private static void erase(JobId job, Rows rows) {
        rows.clear();
        rows.add(ERASED, job.value());
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
                .set("created_at", recorded.at())
                .set("position", recorded.position())
                .set("version", recorded.version());
        addNumbers(learned, recorded, rows);
    }

    private static void addNumbers(ChoiceLearned learned, Recorded<?> recorded, Rows rows) {
        var directors = learned.pitches().stream().map(pitch -> pitch.directorId().value()).toList();
        rows.add(CHOICES, idOf(recorded))
                .set("user_id", learned.userId().value())
                .set("position", recorded.position())
                .set("version", recorded.version())
                .set("created_at", recorded.at())
                .set("director_ids", String.join(",", directors))
                .set("chosen", directors.indexOf(learned.selectedDirectorId().value()))
                .set("rule", learned.learnedBy().name())
                .set("numbers", ChoiceNumbers.write(learned));
    }

    private static UUID idOf(Recorded<?> recorded) {
        var name = String.format(Locale.ROOT, "%s/%d", recorded.stream(), recorded.version());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
