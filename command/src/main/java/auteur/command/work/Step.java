package auteur.command.work;

import auteur.command.EventStream;

/// A piece of long work. It carries ids only: what is to be done follows from the log when it is done.
public interface Step {

    /// Names the step, beginning with the id of its stream: the same for the same work, so that it is queued once.
    String key();

    /// What the work is about.
    EventStream<?> stream();

    /// The queue in which it waits: one of those that are declared.
    String queue();

    /// What is being done, for those who are told that it failed.
    String words();

    /// Whether it has to be tried until it succeeds, for nobody could ask for it again.
    default boolean mustSucceed() {
        return false;
    }

    /// Whether nothing is left to be said of the stream's other steps once it is done.
    default boolean endsStream() {
        return false;
    }
}
