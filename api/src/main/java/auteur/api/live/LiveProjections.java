package auteur.api.live;

import auteur.query.operations.OperationsQuery.FindStatus;
import auteur.query.operations.StatusView;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends how processors and projections stand to the admins who listen: at most once a second, and only when something has changed or
/// somebody has joined.
@Component
class LiveProjections {

    private final QueryGateway queries;
    private final Pushing pushing;
    private final SimpUserRegistry users;
    private final SimpMessageSendingOperations messages;
    private final Clock clock = Clock.systemUTC();
    private final AtomicBoolean hasNewcomers = new AtomicBoolean();
    private @Nullable StatusView sent;

    LiveProjections(
            QueryGateway queries,
            Pushing pushing,
            @Lazy SimpUserRegistry users,
            @Lazy SimpMessageSendingOperations messages) {
        this.queries = queries;
        this.pushing = pushing;
        this.users = users;
        this.messages = messages;
    }

    /// Lets a subscription that was just opened have a status soon.
    void welcome() {
        hasNewcomers.set(true);
    }

    @Scheduled(fixedDelayString = "PT1S")
    void send() {
        if (users.findSubscriptions(one -> one.getDestination().equals(Destinations.PROJECTIONS)).isEmpty()) {
            sent = null;
            return;
        }
        if (hasNewcomers.getAndSet(false)) {
            sent = null;
        }
        var status = queries.query(new FindStatus(), StatusView.class).join();
        if (!status.equals(sent)) {
            var frame = Frame.Status.of(status, clock.instant());
            pushing.send(() -> messages.convertAndSend(Destinations.PROJECTIONS, frame));
            sent = status;
        }
    }
}
