package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.command.JobId;
import auteur.command.film.job.JobCommand.CancelJob;
import auteur.infra.AuteurApplication;
import auteur.infra.testing.Photographs;
import auteur.infra.testing.StudioClient;
import auteur.query.log.LogDamaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/// A program whose log was damaged runs, says so and changes nothing; when the log is repaired it goes on, without a restart.
class DamagedLogIT {

    private final Path data = Files.createTempDirectory(Path.of("target"), "damaged-log-");
    private ConfigurableApplicationContext program = start();

    DamagedLogIT() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        program.close();
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void refusesCommandsWhileTheLogIsDamagedAndGoesOnWhenItIsRepaired() {
        var job = creator().start(1);
        creator().await(job, state -> !state.path("directorPitches").isEmpty());
        execute("ALTER TABLE events.event RENAME COLUMN metadata TO gone");
        awaitRefusal(job, "events: column metadata of event is missing");
        var gateway = program.getBean(CommandGateway.class);
        assertThatExceptionOfType(LogDamaged.class)
                .isThrownBy(() -> gateway.sendAndWait(new CancelJob(new JobId(UUID.fromString(job)))));
        assertThat(creator().get("/api/jobs/" + job).status()).isEqualTo(200);
        execute("ALTER TABLE events.log_head RENAME TO gone");

        program.close();
        program = start();
        awaitRefusal(job, "events: table log_head is missing");
        assertThat(creator().get("/api/jobs").status()).isEqualTo(200);
        assertThat(creator().get("/actuator/health").status()).isEqualTo(503);

        execute("ALTER TABLE events.gone RENAME TO log_head");
        execute("ALTER TABLE events.event RENAME COLUMN gone TO metadata");
        Awaitility.await().until(() -> cancel(job).status() == 200);
        creator().await(job, state -> state.path("stage").asString().equals("CANCELLED"));
        creator().bringToReview(creator().start(1), "mira-vale");
        Awaitility.await().until(() -> creator().get("/actuator/health").status() == 200);
    }

    private void awaitRefusal(String job, String why) {
        Awaitility.await().untilAsserted(() -> {
            Refusal.assertProblem(cancel(job), 503, "log_damaged");
            assertThat(cancel(job).json().path("detail").asString()).contains(why);
        });
        var picture = Photographs.jpeg(Photographs.dusk(1600, 1067));
        Refusal.assertProblem(
                creator().upload(String.format(Locale.ROOT, StudioClient.BRIEF, 1), picture, "photo.jpg"), 503,
                "log_damaged");
    }

    private StudioClient.Answer cancel(String job) {
        return creator().post("/api/jobs/%s/cancel".formatted(job), "", "Idempotency-Key", "a-key-for-" + job);
    }

    private StudioClient creator() {
        var server = ((WebServerApplicationContext) program).getWebServer();
        return new StudioClient("http://127.0.0.1:" + (server == null ? 0 : server.getPort()), "creator");
    }

    private void execute(String sql) {
        program.getBean(JdbcTemplate.class).execute(sql);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(AuteurApplication.class).run(
                "--auteur.data-directory=" + data, "--server.port=0", "--auteur.schema.check-every=300ms");
    }
}
