package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.profile.ProfileEvent.ChoiceLearned;
import auteur.command.profile.ProfileId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Aggregates come from the cache or a snapshot, and never from the past.
class LoadingIT {

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
    void aStaleCacheOfAnotherNodeIsFoundAndReloaded() {
        try (var one = Contender.ours(database.pool(), null); var two = Contender.ours(database.pool(), null)) {
            var job = new JobId(UUID.randomUUID());
            for (var i = 0; i < 5; i++) {
                one.write(job);
                two.write(job);
            }

            assertThat(one.store().readEvents(job.toString()).asStream().map(DomainEventMessage::getSequenceNumber))
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        }
    }

    @Test
    void aLongProfileIsReadFromItsSnapshot() {
        try (var node = new LogNode(database.pool())) {
            var user = new UserId(UUID.randomUUID());
            var stream = new ProfileId(user).toString();
            for (var version = 0; version < 3; version++) {
                node.append(learned(user, stream, version));
            }
            var reader = new LogReader(node.table());
            var whole = reader.of(user);

            ProfileSnapshots.of(node.store()).scheduleSnapshot(Object.class, stream);
            node.append(learned(user, stream, 3));

            assertThat(node.engine().readSnapshot(stream)).get().extracting(DomainEventMessage::getSequenceNumber)
                    .isEqualTo(2L);
            assertThat(node.store().readEvents(stream).asStream()).hasSize(2);
            assertThat(reader.of(user).choices()).isEqualTo(4);
            assertThat(reader.of(user).weights().of(Trait.WARMTH))
                    .isEqualTo(whole.weights().of(Trait.WARMTH) * 4 / 3);
        }
    }

    @Test
    void aSnapshotOfAnotherShapeIsNotUsed() {
        try (var node = new LogNode(database.pool())) {
            var user = new UserId(UUID.randomUUID());
            var stream = new ProfileId(user).toString();
            node.append(learned(user, stream, 0));
            ProfileSnapshots.of(node.store()).scheduleSnapshot(Object.class, stream);

            database.jdbc().update("UPDATE events.snapshot SET shape = 'older' WHERE stream = ?", stream);

            assertThat(node.engine().readSnapshot(stream)).isEmpty();
            assertThat(new LogReader(node.table()).of(user).choices()).isOne();
        }
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
