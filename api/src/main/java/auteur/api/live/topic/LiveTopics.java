package auteur.api.live.topic;

import auteur.api.access.Access;
import auteur.api.account.Role;
import auteur.command.Family;
import auteur.query.log.EventLog;
import org.springframework.stereotype.Component;

/// Makes the topics that follow from a family of events.
@Component
public class LiveTopics {

    private final Access access;
    private final EventLog log;

    LiveTopics(Access access, EventLog log) {
        this.access = access;
        this.log = log;
    }

    /// Each stream of a family, for its owner.
    ///
    /// @param destination with `{id}`
    /// @param ending what the end of a stream is called as a reason
    public LiveTopic ofStreams(String destination, Family<?> family, Role role, String ending) {
        return new StreamTopic(destination, family, role, ending, access, log);
    }

    /// All streams of a family that are the caller's.
    ///
    /// @param destination below `/user/`
    public LiveTopic ofOwner(String destination, Family<?> family, Role role) {
        return new OwnerTopic(destination, family, role, access, log);
    }
}
