package auteur.command.taste;

import auteur.command.JobId;
import auteur.command.taste.ProfileEvent.ChoiceForgotten;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.command.taste.ProfileEvent.ProfileErased;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What moved a creator's taste, what is believed of it now, and all jobs whose choices were ever learned.
record Profile(List<Influence> influences, Belief belief, Set<JobId> learnedFrom) {

    static final Profile EMPTY = of(List.of(), Set.of());

    static Profile of(List<Influence> influences, Set<JobId> learnedFrom) {
        return new Profile(influences, Influence.fold(influences), learnedFrom);
    }

    Profile after(ProfileEvent event) {
        return switch (event) {
            case ChoiceForgotten(_, var job, _, _) -> without(job);
            case ProfileErased _ -> of(List.of(), learnedFrom);
            case ChoiceLearned learned -> with(Influence.of(learned), jobsWith(learned.jobId()));
            case ProfileEvent.TraitPinned _,ProfileEvent.TraitReleased _,ProfileEvent.TraitReset _ ->
                with(Influence.of(event), learnedFrom);
        };
    }

    Profile without(JobId job) {
        return of(influences.stream().filter(influence -> !influence.isChoiceOf(job)).toList(), learnedFrom);
    }

    Optional<Influence.Learned> choiceOf(JobId job) {
        return choices().stream().filter(choice -> choice.jobId().equals(job)).findFirst();
    }

    List<Influence.Learned> choices() {
        return influences.stream()
                .filter(Influence.Learned.class::isInstance)
                .map(Influence.Learned.class::cast)
                .toList();
    }

    private Profile with(Optional<Influence> influence, Set<JobId> jobs) {
        var all = new ArrayList<>(influences);
        influence.ifPresent(all::add);
        return new Profile(all, influence.map(added -> added.on(belief)).orElse(belief), jobs);
    }

    private Set<JobId> jobsWith(JobId job) {
        var jobs = new HashSet<>(learnedFrom);
        jobs.add(job);
        return jobs;
    }
}
