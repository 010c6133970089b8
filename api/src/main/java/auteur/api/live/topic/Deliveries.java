package auteur.api.live.topic;

import auteur.query.Recorded;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says which topics an event of the log goes to.
@Component
class Deliveries {

    private final List<LiveTopic> kinds;
    private final Payloads payloads;

    Deliveries(List<LiveTopic> kinds, Payloads payloads) {
        this.kinds = kinds;
        this.payloads = payloads;
    }

    /// Empty for what nobody can listen to.
    ///
    /// @param epoch in which it was heard
    Optional<Delivery> of(Recorded<?> recorded, String epoch) {
        var topics = kinds.stream()
                .flatMap(kind -> kind.idOf(recorded).map(id -> new Topic(kind, id)).stream())
                .toList();
        return topics.isEmpty()
                ? Optional.empty()
                : Optional.of(new Delivery(recorded.position(), topics, () -> payloads.ofEvent(recorded, epoch)));
    }
}
