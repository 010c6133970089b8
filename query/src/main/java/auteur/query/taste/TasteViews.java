package auteur.query.taste;

import auteur.command.direction.Pitch;
import auteur.command.direction.Traits;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.DirectorsPitched;
import auteur.command.taste.Influence;
import auteur.command.taste.ProfileEvent;
import auteur.query.Moment;
import auteur.query.Recorded;
import auteur.query.log.EventLog;
import auteur.query.taste.ProfileQuery.ExplainPitches;
import auteur.query.taste.ProfileQuery.ExplainTaste;
import auteur.query.taste.ReasonsView.PitchReasons;
import auteur.query.taste.RememberedActs.RememberedAct;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Explains tastes and pitches from the log itself, so that every past moment can be asked for.
@Component
class TasteViews {

    private static final double SAME = 1e-9;

    private final EventLog log;
    private final HalfLife halfLife;

    TasteViews(EventLog log, HalfLife halfLife) {
        this.log = log;
        this.halfLife = halfLife;
    }

    @QueryHandler
    TasteView handle(ExplainTaste query) {
        var all = log.of(ProfileEvent.streamOf(query.userId()));
        var history = query.asOf().map(moment -> moment.of(all)).orElse(all);
        var now = query.asOf()
                .map(moment -> moment instanceof Moment.Time(var at) ? at : timeOf(history, query.now()))
                .orElse(query.now());
        var fold = new TasteFold(now, halfLife.value());
        RememberedActs.of(history).forEach(fold::take);
        var acts = fold.acts().reversed();
        return new TasteView(
                query.userId().value(),
                history.isEmpty() ? -1 : history.getLast().version(),
                history.isEmpty() ? 0 : history.getLast().position(),
                now,
                fold.choices(),
                (double) halfLife.value().toMillis() / Duration.ofDays(1).toMillis(),
                fold.traits(),
                acts.stream().limit(TasteView.MOST_ACTS).toList());
    }

    @QueryHandler
    Optional<ReasonsView> handle(ExplainPitches query) {
        return log.of(JobEvent.streamOf(query.jobId())).stream()
                .filter(recorded -> recorded.event() instanceof DirectorsPitched)
                .findFirst()
                .map(recorded -> reasons(query, ((DirectorsPitched) recorded.event()).pitches(), recorded.position()));
    }

    private ReasonsView reasons(ExplainPitches query, List<Pitch> pitches, long position) {
        var history = log.of(ProfileEvent.streamOf(query.userId())).stream()
                .filter(recorded -> recorded.position() < position)
                .toList();
        for (var size = history.size(); size >= 0; size--) {
            var acts = RememberedActs.of(history.subList(0, size));
            var weights = Influence.fold(acts.stream().map(RememberedAct::influence).toList()).weights();
            if (pitches.stream().allMatch(pitch -> isScoredBy(weights, pitch))) {
                return view(query, (long) size - 1, acts, weights, pitches);
            }
        }
        return view(query, null, List.of(), Traits.NONE, pitches);
    }

    private static ReasonsView view(
            ExplainPitches query,
            @Nullable Long version,
            List<RememberedAct> acts,
            Traits weights,
            List<Pitch> pitches) {
        var choices = acts.stream().filter(act -> act.influence() instanceof Influence.Learned).count();
        var reasons = pitches.stream()
                .map(pitch -> new PitchReasons(
                        pitch.directorId().value(),
                        pitch.name(),
                        pitch.rawScore(),
                        pitch.traits(),
                        Traits.each(trait -> weights.of(trait) * pitch.traits().of(trait)),
                        pitch.score(),
                        pitch.probability()))
                .toList();
        return new ReasonsView(query.jobId().value(), version, (int) choices, weights, reasons);
    }

    private static boolean isScoredBy(Traits weights, Pitch pitch) {
        return Math.abs(pitch.rawScore() + weights.dot(pitch.traits()) - pitch.score()) < SAME;
    }

    private static Instant timeOf(List<Recorded<ProfileEvent>> history, Instant otherwise) {
        return history.isEmpty() ? otherwise : history.getLast().at();
    }
}
