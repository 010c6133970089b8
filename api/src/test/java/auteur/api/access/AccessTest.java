package auteur.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import auteur.api.account.Caller;
import auteur.api.account.Role;
import auteur.api.problem.Problem;
import auteur.api.testing.OneStream;
import auteur.command.EventStream;
import auteur.command.Family;
import auteur.command.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A garden as a context might have it, that somebody owns until it is sold.
class AccessTest {

    private static final UserId OWNER = new UserId(new UUID(0, 1));
    private static final Caller CALLER = caller(OWNER);
    private static final Caller OTHER = caller(new UserId(new UUID(0, 2)));

    private sealed interface GardenEvent {

        record Laid(UserId owner) implements GardenEvent {}

        record Sold() implements GardenEvent {}
    }

    private static final Family<GardenEvent> GARDENS = new Family<>(
            "garden-",
            GardenEvent.class,
            event -> event instanceof GardenEvent.Laid laid ? Optional.of(laid.owner()) : Optional.empty(),
            GardenEvent.Sold.class::isInstance);

    private final EventStream<GardenEvent> garden = GARDENS.stream(new UUID(0, 3));
    private final OneStream log = new OneStream(garden);
    private final Access access = new Access(log);

    @Test
    void letsNobodyPassToWhatIsNotThere() {
        assertThatThrownBy(() -> access.require(CALLER, garden)).isInstanceOf(Problem.class);

        log.add(new GardenEvent.Laid(OWNER));

        access.require(CALLER, garden);
    }

    @Test
    void letsOnlyTheOwnerPass() {
        log.add(new GardenEvent.Laid(OWNER));

        assertThat(access.isOwner(CALLER, garden)).isTrue();
        assertThat(access.isOwner(OTHER, garden)).isFalse();
    }

    @Test
    void whatHasEndedIsNobodysButWasSomebodys() {
        log.add(new GardenEvent.Laid(OWNER));
        access.require(CALLER, garden);

        access.heed(log.add(new GardenEvent.Sold()));

        assertThat(access.ownerOf(garden)).isEmpty();
        assertThat(access.starterOf(garden)).contains(OWNER);
    }

    private static Caller caller(UserId user) {
        return new Caller(user, "somebody", Set.of(Role.CREATOR));
    }
}
