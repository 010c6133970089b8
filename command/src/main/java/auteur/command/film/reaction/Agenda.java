package auteur.command.film.reaction;

/// The durable queue of the crew's work, in the same transaction as whatever asks for it.
public interface Agenda {

    /// Queues a step, to be performed at least once by some node; a step that is queued already stays queued once.
    void add(Step step);
}
