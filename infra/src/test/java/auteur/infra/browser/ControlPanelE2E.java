package auteur.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.machine.DataDirectory;
import auteur.infra.testing.Backstage;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import auteur.infra.testing.Undisturbed;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an admin sees and does in the control panel.
@StudioTest
@Undisturbed("It stops reactions, rebuilds a view, and writes into it by hand")
class ControlPanelE2E {

    private static final String TAMPER = """
            UPDATE views.video_scenes SET description = 'Nobody said so', metadata = '{}' WHERE job_id = :job::uuid
            """;

    private static final String PARK = """
            INSERT INTO runtime.dead_letter (processor, sequence, position, stream, version, type, error_kind, error_text, attempts)
            SELECT p.name, gen_random_uuid(), e.position, e.stream, e.version, e.type, 'HANDLER_FAILED', 'Made up for a test', 3
            FROM runtime.processor p JOIN runtime.build b ON b.id = p.build, events.event e
            WHERE b.projection = 'creative_profile' AND b.state = 'ACTIVE' AND e.position = 1
            """;

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataDirectory data;

    private StudioClient creator;
    private StudioClient admin;
    private StudioPage studio;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openPanel() {
        creator = new StudioClient(address(), "creator");
        admin = new StudioClient(address(), "admin");
        studio = visit(1440, 900);
    }

    @Test
    void rebuildsAProjectionReadsWhatDiffersAndAcceptsIt() {
        var job = creator.start(1);
        creator.bringToReview(job, "dex-romero");
        new Backstage(jdbc).awaitQuiet();
        assertThat(jdbc.sql(TAMPER).param("job", job).update()).isPositive();
        studio.logIn("admin", "Control");
        studio.look("30-control");

        studio.button("Rebuild video_scenes").click();
        studio.look("31-control-reason");
        tellWhy("Somebody wrote into it by hand");
        assertThat(panel("video_scenes").getByText("to the old one")).isVisible();
        panel("video_scenes").locator(".differences summary").first().click();
        assertThat(panel("video_scenes").getByText("Nobody said so").first()).isVisible();
        studio.look("32-control-comparison");
        studio.button("Accept the new video_scenes").click();
        tellWhy("The log is right");

        assertThat(studio.button("Switch back video_scenes")).isVisible();
        studio.look("33-control-switched");
        assertThat(jdbc.sql("SELECT count(*) FROM views.video_scenes WHERE description = 'Nobody said so'")
                .query(Long.class)
                .single())
                .isZero();
        studio.button("Prune the previous video_scenes").click();
        tellWhy("Nobody wants it back");
        assertThat(studio.button("Switch back video_scenes")).isHidden();
        studio.link("Audit trail").click();
        assertThat(studio.page().getByText("“The log is right”").first()).isVisible();
        studio.look("34-control-audit");
        assertThat(studio.troubles()).isEmpty();
    }

    @Test
    void leadsFromACreatorsLinkToTheFailingEvent() throws IOException {
        var elsewhere = visit(1440, 900);
        elsewhere.logIn("creator");
        var job = creator.start(1);
        creator.await(job, state -> !state.path("directorPitches").isEmpty());
        var picture = data.folder("media").resolve(job).resolve(pictureOf(job));
        var aside = Files.move(picture, picture.resolveSibling("aside"));
        creator.post("/api/jobs/%s/director".formatted(job), "{\"directorId\": \"dex-romero\"}");
        creator.await(job, state -> state.path("scenes").path(0).path("status").asString("").equals("failed"));
        assertThat(elsewhere.page()).hasTitle("A scene could not be drawn: The last bus · Films · Auteur");
        assertThat(elsewhere.announced()).hasText("The last bus: A scene could not be drawn.");
        elsewhere.open(job);
        assertThat(elsewhere.page()).hasTitle("A scene could not be drawn · The last bus · Auteur");
        var page = studio.page();
        studio.logIn("admin", "Control");
        assertThat(page.locator(".verdict")).containsText("fail");

        studio.open(job);
        assertThat(studio.heading("The last bus")).isVisible();
        assertThat(page.getByText("One file is gone.")).isVisible();
        studio.look("41-control-inspection");
        studio.link("The failing event").click();
        assertThat(page.getByText("\"reason\": \"The picture of this job is no longer there.\"")).isVisible();
        studio.look("42-control-failing-event");

        studio.button("State after it").click();
        page.getByText("JobStarted version 0").locator("xpath=ancestor::li").locator("summary").click();
        studio.button("State after it").click();
        assertThat(page.locator(".differences").getByText("selected_style_id")).isVisible();
        studio.look("43-control-difference");

        Files.move(aside, picture);
        studio.button("Let The last bus go on").click();
        tellWhy("The disk is back");
        assertThat(page.getByText("Let a job go on: One job goes on")).isVisible();
        creator.await(job, StudioClient::isDrawn);
        page.navigate("/#/control/audit");
        studio.link("Inspect the job").first().click();
        assertThat(studio.heading("The last bus")).isVisible();
        assertThat(studio.troubles()).isEmpty();
    }

    private String pictureOf(String job) {
        return creator.get("/api/jobs/%s/assets".formatted(job)).json().path("assets").valueStream()
                .filter(asset -> asset.path("asset_type").asString().equals("reference_image"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    @Test
    void stopsAndStartsAProcessorByKeyboardAloneOnAPhone() {
        studio = visit(390, 844);
        var page = studio.page();
        studio.logIn("admin", "Control");
        studio.look("35-phone-control");

        page.keyboard().press("2");
        studio.button("Stop reactions").focus();
        page.keyboard().press("Enter");
        page.keyboard().type("Not now");
        studio.look("36-phone-reason");
        page.keyboard().press("Enter");
        assertThat(studio.button("Start reactions")).isVisible();
        assertThat(page.locator(".verdict")).containsText("1 processor is stopped.");
        page.locator(".segments summary").last().click();
        studio.look("37-phone-processors");
        studio.button("Start reactions").focus();
        page.keyboard().press("Enter");
        page.keyboard().type("Now");
        page.keyboard().press("Enter");

        assertThat(studio.button("Stop reactions")).isVisible();
        assertThat(studio.troubles()).isEmpty();
    }

    @Test
    void discardsADeadLetterAndChecksTheSchema() {
        jdbc.sql(PARK).update();
        var page = studio.page();
        studio.logIn("admin", "Control");

        page.keyboard().press("3");
        assertThat(page.getByText("Made up for a test")).isVisible();
        assertThat(page.locator(".letter a[href^='#/control/jobs/']")).isVisible();
        studio.look("38-control-dead-letters");
        page.getByText("Discard…").click();
        tellWhy("It never was");
        assertThat(page.getByText("No dead letters.")).isVisible();
        studio.look("39-control-no-dead-letters");

        page.keyboard().press("4");
        studio.button("Check now…").click();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Check the schema: Everything is as declared")).isVisible();
        studio.look("40-control-schema");
        assertThat(studio.troubles()).isEmpty();
    }

    @Test
    void catchesUpByItselfAfterALostConnection() {
        var line = new LiveLine(studio.page());
        studio.logIn("admin", "Control");
        assertThat(studio.page().locator(".verdict")).isVisible();
        studio.link("Audit trail").click();

        line.cut();
        assertThat(studio.page().getByText("The connection to the studio is lost.")).isVisible();
        admin.post("/api/admin/schema/check", "{\"reason\": \"Said while nobody heard\"}");
        line.mend();

        assertThat(studio.page().getByText("“Said while nobody heard”")).isVisible();
    }

    @Test
    void isNotOfferedToACreator() {
        studio.logIn("creator");

        assertThat(studio.link("Control")).isHidden();
    }

    private void tellWhy(String reason) {
        studio.page().keyboard().type(reason);
        studio.page().keyboard().press("Enter");
        assertThat(studio.page().locator("dialog")).isHidden();
    }

    private Locator panel(String projection) {
        return studio.page()
                .locator(".projection")
                .filter(new Locator.FilterOptions().setHas(studio.heading(projection)));
    }

    private StudioPage visit(int width, int height) {
        return chromium.visit(address(), width, height);
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
