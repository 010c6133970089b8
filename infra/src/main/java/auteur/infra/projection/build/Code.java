package auteur.infra.projection.build;

import auteur.infra.projection.table.Declaration;
import auteur.query.Projection;
import java.util.Set;
import java.util.stream.Collectors;

/// A version of a projection that this program can run.
public record Code(Projection projection, Declaration tables) {

    static Code of(Projection projection) {
        return new Code(projection, Declaration.of(projection));
    }

    /// The names of the types of events that may change its rows.
    public Set<String> eventTypes() {
        return projection.eventTypes().stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
    }

    public String name() {
        return projection.name();
    }

    boolean made(Build build) {
        return build.projection().equals(projection.name())
                && build.version() == projection.version()
                && build.shape().equals(tables.shape());
    }

    /// Whether it is to take the place of what another code made: a lower version never does, another shape of the same one does.
    boolean isNewerThan(Build build) {
        return projection.version() > build.version()
                || (projection.version() == build.version() && !tables.shape().equals(build.shape()));
    }
}
