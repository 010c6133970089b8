package auteur.api.live.topic;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What contexts tell whoever listens beside events. It is never stored, so never sent again.
@Component
public class Announcements {

    private final Broadcaster broadcaster;
    private final Payloads payloads;

    Announcements(Broadcaster broadcaster, Payloads payloads) {
        this.broadcaster = broadcaster;
        this.payloads = payloads;
    }

    /// Sends one frame to topics.
    ///
    /// @param frame what becomes JSON
    /// @param work of which only the newest matters
    public void send(List<Topic> topics, Object frame, Object work) {
        var payload = payloads.of(frame);
        topics.forEach(topic -> broadcaster.send(topic, payload, work));
    }

    /// Those who listen now, to be told apart from those who do later.
    public Set<?> listenersOf(Topic topic) {
        return broadcaster.listeningTo(topic);
    }
}
