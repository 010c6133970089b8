package auteur.api.control;

import auteur.api.account.Caller;
import auteur.api.account.Role;
import auteur.api.live.topic.LiveTopic;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How processors and projections stand.
@Component
class StatusTopic implements LiveTopic {

    @Override
    public String destination() {
        return "/topic/admin/projections";
    }

    @Override
    public boolean mayHear(Caller caller, UUID id) {
        return caller.roles().contains(Role.ADMIN);
    }
}
