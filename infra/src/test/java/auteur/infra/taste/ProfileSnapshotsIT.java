package auteur.infra.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.taste.ProfileEvent;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.infra.eventstore.LogDatabase;
import auteur.infra.eventstore.LogNode;
import auteur.infra.eventstore.axon.AggregateCache;
import auteur.infra.eventstore.axon.DurableCommandBus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Profiles come from a snapshot, and never from the past.
class ProfileSnapshotsIT {

    private static final Pitch PITCH = new Pitch(
            new DirectorId("mira-vale"), "Mira Vale", "", "", Traits.NONE, 5, 5, 1, "");

    private static LogDatabase database;

    @BeforeAll
    static void start() throws IOException {
        database = new LogDatabase(12);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void aLongProfileIsReadFromItsSnapshot() {
        try (var node = node()) {
            var user = new UserId(UUID.randomUUID());
            var stream = ProfileEvent.streamOf(user).toString();
            for (var version = 0; version < 3; version++) {
                node.append(learned(user, stream, version));
            }
            var tastes = new LoggedTastes(node.log());
            var whole = tastes.of(user);

            ProfileSnapshots.of(node.store()).scheduleSnapshot(Object.class, stream);
            await().until(() -> snapshotVersion(node, stream) == 2);
            node.append(learned(user, stream, 3));

            assertThat(node.store().readEvents(stream).asStream()).hasSize(2);
            assertThat(tastes.of(user).choices()).isEqualTo(4);
            assertThat(tastes.of(user).weights().of(Trait.WARMTH))
                    .isEqualTo(whole.weights().of(Trait.WARMTH) * 4 / 3);
        }
    }

    @Test
    void aSnapshotOfAnotherShapeIsNotUsed() {
        try (var node = node()) {
            var user = new UserId(UUID.randomUUID());
            var stream = ProfileEvent.streamOf(user).toString();
            node.append(learned(user, stream, 0), learned(user, stream, 1));
            ProfileSnapshots.of(node.store()).scheduleSnapshot(Object.class, stream);
            await().until(() -> snapshotVersion(node, stream) == 1);

            database.jdbc().update("UPDATE events.snapshot SET shape = 'older' WHERE stream = ?", stream);

            assertThat(node.engine().readSnapshot(stream)).isEmpty();
            assertThat(new LoggedTastes(node.log()).of(user).choices()).isEqualTo(2);
        }
    }

    @Test
    void aSnapshotHoldsNothingThatIsRefused() {
        try (var node = node()) {
            var user = new UserId(UUID.randomUUID());
            var stream = ProfileEvent.streamOf(user).toString();
            node.append(learned(user, stream, 0), learned(user, stream, 1));
            var snapshots = ProfileSnapshots.of(node.store());
            var bus = new DurableCommandBus(
                    SimpleCommandBus.builder().transactionManager(NoTransactionManager.INSTANCE), node.appender(),
                    new AggregateCache());
            bus.subscribe(String.class.getName(), _ -> {
                node.store().publish(learned(user, stream, 7));
                snapshots.scheduleSnapshot(Object.class, stream);
                return "learned";
            });
            var answer = new CompletableFuture<CommandResultMessage<?>>();

            bus.dispatch(new GenericCommandMessage<>("learn"), (_, result) -> answer.complete(result));

            assertThat(answer.join().exceptionResult()).isInstanceOf(ConcurrencyException.class);
            await().until(() -> snapshotVersion(node, stream) >= 0);
            assertThat(snapshotVersion(node, stream)).isOne();
        }
    }

    private static LogNode node() {
        return new LogNode(database.pool(), List.of(ProfileConfiguration.SNAPSHOTS));
    }

    private static long snapshotVersion(LogNode node, String stream) {
        return node.engine().readSnapshot(stream).map(DomainEventMessage::getSequenceNumber).orElse(-1L);
    }

    private static DomainEventMessage<?> learned(UserId user, String stream, long version) {
        var event = new ChoiceLearned(
                user,
                new JobId(UUID.randomUUID()),
                List.of(PITCH),
                new DirectorId("mira-vale"),
                0.5,
                new Traits(Map.of(Trait.WARMTH, 0.25)));
        return new GenericDomainEventMessage<>("profile", stream, version, event);
    }
}
