package auteur.command.shell;

import auteur.command.Family;
import auteur.command.Metadata;
import auteur.command.Refused;
import auteur.command.StaleVersion;
import auteur.command.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/// The shell around a decider: loads, delegates, applies. All commands of the sealed type come to it, and all events of its family.
///
/// @param <C> its commands
/// @param <E> its events
public abstract class Shell<C, E> {

    private final Family<E> family;
    private @Nullable UserId owner;

    protected Shell(Family<E> family) {
        this.family = family;
    }

    /// What a command makes happen; nothing when it changes nothing.
    ///
    /// @throws Refused when it cannot be
    protected abstract List<E> decide(C command);

    /// Takes in what has happened.
    protected abstract void evolve(E event);

    /// The state after an event that is yet to happen, in a word; empty for a family without such words.
    protected Optional<String> stateAfter(E event) {
        return Optional.empty();
    }

    /// How a command is refused that was for other versions.
    protected Refused stale(long version) {
        return new StaleVersion(version);
    }

    /// Decides a command and applies what it makes happen.
    ///
    /// @return the version afterwards
    public final Long handle(C command, MetaData context) {
        Long version = AggregateLifecycle.getVersion();
        if (version != null
                && context.get(Metadata.EXPECTED_VERSIONS) instanceof Set<?> expected
                && !expected.contains(version)) {
            throw stale(version);
        }
        for (var event : decide(command)) {
            AggregateLifecycle.apply(event, beside(event));
        }
        return AggregateLifecycle.getVersion();
    }

    /// Takes all events of the family, by a type that is the family's in the subclass only.
    @EventSourcingHandler
    final void on(E event) {
        ownerAfter(event).ifPresent(known -> owner = known);
        evolve(event);
    }

    private Optional<UserId> ownerAfter(E event) {
        return family.ownerBy(event).or(() -> Optional.ofNullable(owner));
    }

    private MetaData beside(E event) {
        var metadata = stateAfter(event)
                .map(state -> MetaData.with(Metadata.STATE, state))
                .orElseGet(MetaData::emptyInstance);
        return ownerAfter(event)
                .map(UserId::toString)
                .map(known -> metadata.and(Metadata.OWNER, known).and(Metadata.STUDIO, known))
                .orElse(metadata);
    }
}
