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
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Makes requests wait until views have followed the log, when a client asks for it. What is called here may end the request, which
/// [PutAside] makes again from its beginning; so it is called before anything is changed.
@Component
public class Freshness {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final ViewPositions views;
    private final EventLog log;
    private final Tokens tokens;

    Freshness(ViewPositions views, EventLog log, Tokens tokens) {
        this.views = views;
        this.log = log;
        this.tokens = tokens;
    }

    /// Waits until the view has reached a position.
    ///
    /// @param atLeast nothing is waited for when it is null
    /// @throws Problem 503 when it does not get there in time, 410 when the log has lost it
    public void await(String view, @Nullable Token atLeast) {
        if (atLeast == null) {
            return;
        }
        var position = tokens.position("atLeast", atLeast);
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
        return reaches(view, remembered("head", log::head)) ? question.get() : Optional.empty();
    }

    /// @return false when the request has waited long enough
    private boolean reaches(String view, long position) {
        if (views.of(view) >= position) {
            return true;
        }
        var left = remembered("deadline", () -> System.nanoTime() + LONGEST_WAIT.toNanos()) - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        throw new NotYet(view, position, Duration.ofNanos(left));
    }

    /// The same each time the request is made.
    private static long remembered(String name, Supplier<Long> value) {
        var request = RequestContextHolder.currentRequestAttributes();
        var key = "%s.%s".formatted(Freshness.class.getName(), name);
        if (request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof Long known) {
            return known;
        }
        var first = value.get();
        request.setAttribute(key, first, RequestAttributes.SCOPE_REQUEST);
        return first;
    }
}
