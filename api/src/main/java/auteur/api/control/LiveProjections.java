package auteur.api.control;

import auteur.api.live.topic.Announcements;
import auteur.api.live.topic.Topic;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends how processors and projections stand to the admins who listen: at most once a second, and only when something has changed or
/// somebody has joined.
@Component
class LiveProjections {

    private final Status status;
    private final Topic topic;
    private final Announcements announcements;
    private final Clock clock = Clock.systemUTC();
    private Status.@Nullable Report sent;
    private Set<?> sentTo = Set.of();

    LiveProjections(Status status, StatusTopic topic, Announcements announcements) {
        this.status = status;
        this.topic = Topic.only(topic);
        this.announcements = announcements;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void send() {
        var listening = announcements.listenersOf(topic);
        if (listening.isEmpty()) {
            sentTo = listening;
            return;
        }
        var now = status.now();
        if (!now.equals(sent) || !sentTo.containsAll(listening)) {
            announcements.send(List.of(topic), StatusFrame.of(now, clock.instant()), topic);
            sent = now;
            sentTo = listening;
        }
    }
}
