package auteur.api.live.topic;

import auteur.api.access.Access;
import auteur.api.account.Caller;
import auteur.api.account.Role;
import auteur.command.EventStream;
import auteur.command.Family;
import auteur.query.Recorded;
import auteur.query.log.EventLog;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The events of one stream, for whoever owns it.
record StreamTopic(String destination, Family<?> family, Role role, String ending, Access access, EventLog log)
        implements
            LiveTopic {

    @Override
    public boolean mayHear(Caller caller, UUID id) {
        return caller.roles().contains(role) && access.isOwner(caller, family.stream(id));
    }

    @Override
    public boolean mayHaveHeard(Caller caller, UUID id) {
        return access.starterOf(family.stream(id)).filter(caller.id()::equals).isPresent();
    }

    @Override
    public Optional<UUID> idOf(Recorded<?> recorded) {
        return family.named(recorded.stream()).map(EventStream::id);
    }

    @Override
    public List<Recorded<?>> missed(UUID id, long after, long upTo, int limit) {
        return log.page(family.stream(id), after, upTo, limit);
    }

    @Override
    public Optional<String> endedBy(Recorded<?> recorded) {
        return family.isEnd(recorded.event()) ? Optional.of(ending) : Optional.empty();
    }
}
