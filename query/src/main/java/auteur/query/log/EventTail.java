package auteur.query.log;

import auteur.query.Recorded;
import java.util.function.Consumer;

/// What is added to the log from now on, on whichever node.
public interface EventTail {

    /// Hands every event that is committed after this call to the listener: once, in the order of the log, on one thread.
    /// What the listener throws is reported and does not stop the tail.
    void follow(Consumer<Recorded<?>> listener);
}
