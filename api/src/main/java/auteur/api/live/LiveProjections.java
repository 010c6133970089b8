package auteur.api.live;

import auteur.query.operations.OperationsQuery.FindStatus;
import auteur.query.operations.StatusView;
import java.time.Clock;
import java.util.Set;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends how processors and projections stand to the admins who listen: at most once a second, and only when something has changed or
/// somebody has joined.
@Component
class LiveProjections {

    private static final Topic TOPIC = new Topic.Projections();

    private final QueryGateway queries;
    private final Broadcaster broadcaster;
    private final Payloads payloads;
    private final Clock clock = Clock.systemUTC();
    private @Nullable StatusView sent;
    private Set<Subscription> sentTo = Set.of();

    LiveProjections(QueryGateway queries, Broadcaster broadcaster, Payloads payloads) {
        this.queries = queries;
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
        var status = queries.query(new FindStatus(), StatusView.class).join();
        if (!status.equals(sent) || !sentTo.containsAll(listening)) {
            broadcaster.send(TOPIC, payloads.of(Frame.Status.of(status, clock.instant())), TOPIC);
            sent = status;
            sentTo = listening;
        }
    }
}
