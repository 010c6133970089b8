package auteur.api.live;

import auteur.command.UserId;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.messaging.simp.user.SimpSession;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.stereotype.Component;

/// Reaches every socket of a user.
///
/// Spring's own user destinations send one message to all of them, which fails from the second socket on when the order of
/// publishing is preserved.
@Component
class OwnQueue {

    private static final Map<String, Object> AS_SUBSCRIBED = Map
            .of(SimpMessageHeaderAccessor.ORIGINAL_DESTINATION, Destinations.OWN_JOBS);

    private final SimpUserRegistry users;
    private final SimpMessageSendingOperations messages;

    OwnQueue(@Lazy SimpUserRegistry users, @Lazy SimpMessageSendingOperations messages) {
        this.users = users;
        this.messages = messages;
    }

    void send(UserId user, Frame frame) {
        var listener = users.getUser(user.toString());
        if (listener != null) {
            listener.getSessions().forEach(session -> messages.convertAndSend(queueOf(session), frame, AS_SUBSCRIBED));
        }
    }

    private static String queueOf(SimpSession session) {
        return "/queue/jobs-user" + session.getId();
    }
}
