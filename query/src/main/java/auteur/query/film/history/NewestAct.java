package auteur.query.film.history;

import auteur.command.UserId;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.query.Recorded;
import java.util.List;
import java.util.Optional;

/// Finds a person's newest act on the storyboard that is not undone yet.
final class NewestAct {

    private NewestAct() {}

    /// Its first event, within the cut in the making. From where the storyboard was restored on, what is looked at is what stood at the version
    /// that it went back to: what came between is undone.
    static Optional<Recorded<JobEvent>> of(UserId person, List<Recorded<JobEvent>> history) {
        var version = history.size() - 1;
        while (version >= 0) {
            var recorded = history.get(version);
            switch (recorded.event()) {
                case StoryboardRestored restored -> version = Math.toIntExact(restored.toVersion());
                case StoryboardReopened _ -> {
                    return Optional.empty();
                }
                case SceneAct _ when recorded.by().equals(person.toString()) -> {
                    return Optional.of(firstOf(recorded, history));
                }
                case JobEvent _ -> version--;
            }
        }
        return Optional.empty();
    }

    /// What one request has made is one act, however many scenes it is about.
    private static Recorded<JobEvent> firstOf(Recorded<JobEvent> last, List<Recorded<JobEvent>> history) {
        var first = Math.toIntExact(last.version());
        while (last.request().isPresent() && first > 0
                && history.get(first - 1).request().equals(last.request())) {
            first--;
        }
        return history.get(first);
    }
}
