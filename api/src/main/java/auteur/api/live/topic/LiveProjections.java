package auteur.api.live.topic;

import auteur.api.admin.Status;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends how processors and projections stand to the admins who listen: at most once a second, and only when something has changed or
/// somebody has joined.
@Component
class LiveProjections {

    private static final Topic TOPIC = new Topic.Projections();

    private final Status status;
    private final Broadcaster broadcaster;
    private final Payloads payloads;
    private final Clock clock = Clock.systemUTC();
    private Status.@Nullable Report sent;
    private Set<Subscriber> sentTo = Set.of();

    LiveProjections(Status status, Broadcaster broadcaster, Payloads payloads) {
        this.status = status;
        this.broadcaster = broadcaster;
        this.payloads = payloads;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void send() {
        var listening = broadcaster.listeningTo(TOPIC);
        if (listening.isEmpty()) {
            sentTo = listening;
            return;
        }
        var now = status.now();
        if (!now.equals(sent) || !sentTo.containsAll(listening)) {
            broadcaster.send(TOPIC, payloads.of(Frame.Status.of(now, clock.instant())), TOPIC);
            sent = now;
            sentTo = listening;
        }
    }
}
