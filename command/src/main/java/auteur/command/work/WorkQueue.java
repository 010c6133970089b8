package auteur.command.work;

/// The durable queues of long work, in the same transaction as whatever asks for it.
public interface WorkQueue {

    /// Queues a step, to be performed at least once by some node; a step that is queued already stays queued once.
    ///
    /// @throws IllegalArgumentException when nobody has declared the step's queue
    void add(Step step);
}
