package auteur.query.log;

import auteur.query.Recorded;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// What is added to the log from now on, on whichever node.
public interface EventTail {

    /// Hands every event that is committed after this call to the listener: once, in the order of the log, on one thread.
    /// What the listener throws is reported and does not stop the tail.
    ///
    /// @param beginning is told the position after which the listener hears, before this returns or else, where the log cannot
    /// be read now, as soon as it can
    void follow(LongConsumer beginning, Consumer<Recorded<?>> listener);
}
