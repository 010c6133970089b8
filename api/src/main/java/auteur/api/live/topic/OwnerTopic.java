package auteur.api.live.topic;

import auteur.api.access.Access;
import auteur.api.account.Caller;
import auteur.api.account.Role;
import auteur.command.Family;
import auteur.command.UserId;
import auteur.query.Recorded;
import auteur.query.log.EventLog;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The events of all streams of a family that one user owns.
record OwnerTopic(String destination, Family<?> family, Role role, Access access, EventLog log) implements LiveTopic {

    @Override
    public boolean mayHear(Caller caller, UUID id) {
        return caller.roles().contains(role) && caller.id().value().equals(id);
    }

    @Override
    public Optional<UUID> idOf(Recorded<?> recorded) {
        return family.named(recorded.stream())
                .flatMap(stream -> family.ownerBy(recorded.event()).or(() -> access.starterOf(stream)))
                .map(UserId::value);
    }

    @Override
    public List<Recorded<?>> missed(UUID id, long after, long upTo, int limit) {
        return log.page(family, new UserId(id), after, upTo, limit);
    }
}
