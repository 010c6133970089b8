package auteur.api.live.topic;

import auteur.query.log.EventLog;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// The identity of the log, looked up now and then: it changes only when the log is restored.
@Component
class Epoch {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final LoadingCache<Boolean, String> current;

    Epoch(EventLog log) {
        current = Caffeine.newBuilder().expireAfterWrite(KEPT).build(_ -> log.epoch());
    }

    String current() {
        return current.get(true);
    }
}
