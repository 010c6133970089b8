package auteur.command.profile;

import auteur.command.JobId;
import java.util.HashSet;
import java.util.Set;

/// A creator's taste and the jobs it was learned from.
record Profile(Taste taste, Set<JobId> learnedFrom) {

    static final Profile EMPTY = new Profile(Taste.UNKNOWN, Set.of());

    Profile after(ProfileEvent event) {
        return switch (event) {
            case ProfileEvent.ChoiceLearned learned -> {
                var jobs = new HashSet<>(learnedFrom);
                jobs.add(learned.jobId());
                yield new Profile(taste.after(event), jobs);
            }
        };
    }
}
