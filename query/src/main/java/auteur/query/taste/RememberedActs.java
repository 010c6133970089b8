package auteur.query.taste;

import auteur.command.JobId;
import auteur.command.taste.Influence;
import auteur.command.taste.ProfileEvent;
import auteur.command.taste.ProfileEvent.ChoiceForgotten;
import auteur.command.taste.ProfileEvent.ProfileErased;
import auteur.query.Recorded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The events of a profile that count: not those of forgotten choices, and nothing from before it was erased.
final class RememberedActs {

    private RememberedActs() {}

    record RememberedAct(Recorded<ProfileEvent> recorded, Influence influence) {}

    static List<RememberedAct> of(List<Recorded<ProfileEvent>> history) {
        var forgotten = forgotten(history);
        var acts = new ArrayList<RememberedAct>();
        for (var recorded : history) {
            if (recorded.event() instanceof ProfileErased) {
                acts.clear();
            }
            Influence.of(recorded.event())
                    .filter(influence -> !isChoiceIn(forgotten, influence))
                    .ifPresent(influence -> acts.add(new RememberedAct(recorded, influence)));
        }
        return acts;
    }

    private static boolean isChoiceIn(Set<JobId> jobs, Influence influence) {
        return influence instanceof Influence.Learned learned && jobs.contains(learned.jobId());
    }

    private static Set<JobId> forgotten(List<Recorded<ProfileEvent>> history) {
        var jobs = new HashSet<JobId>();
        for (var recorded : history) {
            if (recorded.event() instanceof ChoiceForgotten forgotten) {
                jobs.add(forgotten.jobId());
            }
        }
        return jobs;
    }
}
