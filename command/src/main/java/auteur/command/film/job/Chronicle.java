package auteur.command.film.job;

import auteur.command.film.job.Job.Cancelled;
import auteur.command.film.job.Job.Deleted;
import auteur.command.film.job.JobEvent.FilmAssembled;
import auteur.command.film.job.JobEvent.StoryboardDrafted;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The events of one job from its start, asked for what they have made.
public record Chronicle(List<JobEvent> events) {

    public Chronicle {
        events = List.copyOf(events);
    }

    /// What was made; empty when there are no events, or when the job was cancelled or deleted and nothing is to be made any more.
    public Optional<Production> inTheWorks() {
        return job().filter(made -> !(made instanceof Cancelled || made instanceof Deleted)).map(Job::production);
    }

    /// The storyboard; empty when none was drafted yet, or the job was deleted.
    public Optional<List<Scene>> storyboard() {
        return events.stream().anyMatch(StoryboardDrafted.class::isInstance)
                ? job().filter(job -> !(job instanceof Deleted)).map(job -> job.production().storyboard())
                : Optional.empty();
    }

    /// How a finished cut was made: the production at the moment when its film was assembled; empty when there is no such cut, or
    /// nothing is to be made any more.
    public Optional<Production> ofCut(int cut) {
        var isGoing = inTheWorks().isPresent();
        return IntStream.range(0, events.size())
                .filter(i -> isGoing && events.get(i) instanceof FilmAssembled film && film.cut() == cut)
                .boxed()
                .findFirst()
                .flatMap(end -> new Chronicle(events.subList(0, end + 1)).inTheWorks());
    }

    private Optional<Job> job() {
        var job = Optional.<Job>empty();
        for (var event : events) {
            job = Optional.of(Job.after(job, event));
        }
        return job;
    }
}
