package auteur.infra.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.infra.eventstore.LogDatabase;
import auteur.query.log.LogDamaged;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

/// No command gets through to a log whose tables are damaged, and all do again when they are repaired.
class LogGuardIT {

    private static LogDatabase database;
    private LogGuard guard;
    private LogHealth health;
    private SimpleCommandBus bus;

    @BeforeAll
    static void startServer() throws IOException {
        database = new LogDatabase(5);
    }

    @AfterAll
    static void stopServer() throws IOException {
        database.close();
    }

    @BeforeEach
    void start() {
        GuardedDatabase.migrate(database);
        guard = new LogGuard(GuardedDatabase.guard(database.pool()));
        health = new LogHealth(guard);
        bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(guard);
        bus.subscribe("Act", _ -> "done");
    }

    @Test
    void letsCommandsThroughToASoundLog() {
        guard.start();

        assertThat(guard.differences()).isEmpty();
        assertThat(answer().isExceptional()).isFalse();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ALTER TABLE events.event DROP COLUMN revision",
        "ALTER TABLE events.event ALTER COLUMN stream DROP NOT NULL",
        "ALTER TABLE events.event DROP CONSTRAINT event_stream_version",
        "ALTER TABLE events.log_head ALTER COLUMN only_row DROP DEFAULT",
        "DROP INDEX events.event_request",
        "DROP TABLE events.snapshot",
        "DROP PROCEDURE events.append_and_flush",
        "DO $$ BEGIN EXECUTE replace(pg_get_functiondef('events.append'::regproc), '1 +', '2 +'); END $$",
        "DROP TABLE events.log_head",
        "CREATE RULE extra AS ON INSERT TO events.event DO INSTEAD NOTHING",
        "DROP SCHEMA events CASCADE"})
    void refusesCommandsOnceTheLogIsDamaged(String damage) {
        guard.start();
        database.jdbc().execute(damage);

        guard.check();

        assertThat(answer().exceptionResult()).isInstanceOf(LogDamaged.class).hasMessageStartingWith("events: ");
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void takesCommandsAgainWhenTheLogIsRepaired() {
        database.jdbc().execute("ALTER TABLE events.event ALTER COLUMN stream DROP NOT NULL");
        guard.start();
        assertThatExceptionOfType(LogDamaged.class)
                .isThrownBy(guard::require)
                .withMessage("events: column stream of event is text instead of text NOT NULL");
        database.jdbc().execute("ALTER TABLE events.event ALTER COLUMN stream SET NOT NULL");

        guard.check();

        assertThat(answer().isExceptional()).isFalse();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void toleratesAnIndexThatSomebodyAdded() {
        database.jdbc().execute("CREATE INDEX by_type ON events.event (type)");

        guard.start();

        assertThat(guard.differences()).hasSize(1);
        assertThatCode(guard::require).doesNotThrowAnyException();
        assertThat(health.health().getDetails()).containsKey("differences");
    }

    @Test
    void keepsToWhatItFoundWhileTheDatabaseIsAway() throws IOException {
        database.jdbc().execute("DROP TABLE events.snapshot");
        guard.start();
        database.crash();

        guard.check();

        assertThatExceptionOfType(LogDamaged.class).isThrownBy(guard::require);
        database.restart();
    }

    private CommandResultMessage<?> answer() {
        var answer = new AtomicReference<CommandResultMessage<?>>();
        bus.dispatch(new GenericCommandMessage<>(GenericCommandMessage.asCommandMessage("x"), "Act"),
                (_, result) -> answer.set(result));
        return answer.get();
    }
}
