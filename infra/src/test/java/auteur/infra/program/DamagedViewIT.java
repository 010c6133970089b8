package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Backstage;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import auteur.infra.testing.Undisturbed;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A view whose tables somebody has changed by hand is out of service, says so, and is healed by a rebuild; the others serve on.
@StudioTest
@Undisturbed("It damages a view")
class DamagedViewIT {

    private final JdbcClient jdbc;
    private final StudioClient creator;
    private final StudioClient admin;
    private final Backstage backstage;
    private String job = "";

    @Autowired
    DamagedViewIT(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        creator = new StudioClient("http://127.0.0.1:" + port, "creator");
        admin = new StudioClient("http://127.0.0.1:" + port, "admin");
        backstage = new Backstage(jdbc);
    }

    @BeforeEach
    void aJobWithPictures() {
        job = creator.start(1);
        backstage.awaitQuiet();
        backstage.awaitCaughtUp();
    }

    @ParameterizedTest
    @CsvSource({
        "ALTER TABLE %s.video_assets DROP COLUMN url CASCADE, column url",
        "DROP INDEX %s.video_assets_job_id, index video_assets_job_id",
        "DROP TABLE %s.video_assets CASCADE, table video_assets"})
    void isOutOfServiceUntilItIsRebuilt(String damage, String told) {
        var before = assets();
        jdbc.sql(damage.formatted(schema())).update();

        assertThat(admin.post("/api/admin/schema/check", "{\"reason\": \"It looks odd\"}").status()).isEqualTo(202);
        Awaitility.await().until(() -> findings().contains(told));

        Refusal.assertProblem(creator.get("/api/jobs/%s/assets".formatted(job)), 503, "view_out_of_service");
        assertThat(creator.get("/api/jobs/" + job).status()).isEqualTo(200);
        assertThat(creator.get("/actuator/health").status()).isEqualTo(503);

        assertThat(admin.post("/api/admin/projections/video_assets/rebuild", "{\"reason\": \"Heal it\"}").status())
                .isEqualTo(202);
        Awaitility.await().until(
                () -> creator.get("/api/jobs/%s/assets".formatted(job)).status() == 200);
        assertThat(assets()).isEqualTo(before);
        Awaitility.await().until(() -> findings().isEmpty());
        Awaitility.await().until(() -> creator.get("/actuator/health").status() == 200);
    }

    private String schema() {
        return jdbc.sql("SELECT schema_name FROM runtime.build WHERE projection = 'video_assets' AND state = 'ACTIVE'")
                .query(String.class)
                .single();
    }

    private String assets() {
        return creator.get("/api/jobs/%s/assets".formatted(job)).json().toString();
    }

    private String findings() {
        var findings = admin.get("/api/admin/projections/video_assets").json().path("findings");
        return findings.isEmpty() ? "" : findings.toString();
    }
}
