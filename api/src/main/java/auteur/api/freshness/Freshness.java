package auteur.api.freshness;

import auteur.api.problem.Problem;
import auteur.query.ViewPositions;
import auteur.query.log.EventLog;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Makes views wait for the log when a client asks for it.
@Component
public class Freshness {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final ViewPositions views;
    private final EventLog log;

    Freshness(ViewPositions views, EventLog log) {
        this.views = views;
        this.log = log;
    }

    /// Waits until the view has reached a position.
    ///
    /// @param position nothing is waited for when it is null
    /// @throws Problem 503 when it does not get there in time
    public void await(String view, @Nullable Long position) {
        if (position == null) {
            return;
        }
        if (position < 0) {
            throw Problem.invalid("atLeast", "is a position, 0 or more");
        }
        if (!reaches(view, position)) {
            var problem = Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "not_ready",
                    String.format(Locale.ROOT, "The view has not reached position %d yet.", position));
            problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
            throw problem;
        }
    }

    /// What is asked for; if it is not there, the view first catches up with the log and is asked again.
    public <T> Optional<T> find(String view, Supplier<Optional<T>> question) {
        var found = question.get();
        if (found.isPresent()) {
            return found;
        }
        reaches(view, log.head());
        return question.get();
    }

    private boolean reaches(String view, long position) {
        try {
            return views.await(view, position, LONGEST_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
