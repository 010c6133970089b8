package auteur.query;

import java.time.Instant;
import java.util.List;

/// A moment in the history of the log.
public sealed interface Moment {

    record Position(long position) implements Moment {}

    record Time(Instant instant) implements Moment {}

    /// What had been recorded by then: always the beginning of a history. Where the clock was set back meanwhile, it ends with
    /// the last event that is not past the moment, whatever those before it say.
    default <E> List<Recorded<E>> of(List<Recorded<E>> history) {
        var size = history.size();
        while (size > 0 && isBefore(history.get(size - 1))) {
            size--;
        }
        return history.subList(0, size);
    }

    private boolean isBefore(Recorded<?> recorded) {
        return switch (this) {
            case Position(var position) -> recorded.position() > position;
            case Time(var instant) -> recorded.at().isAfter(instant);
        };
    }
}
