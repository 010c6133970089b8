package auteur.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.StudioClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/// How long an admin waits for a page of the events of a job that has very many, for its state then, and for what two states differ in.
class InspectionBench {

    private static final int EVENTS = Integer.getInteger("auteur.bench.events", 100_000);
    private static final int PAGES = 200;
    private static final int STATES = 7;

    private final Random random = new Random(14);

    @Test
    void ofAJobWithVeryManyEvents(@TempDir Path folder) throws IOException {
        try (var program = Program.start(folder)) {
            var creator = new StudioClient(program.address(), "creator");
            var job = creator.start(3);
            creator.bringToShortReview(job, "mira-vale", 2000);
            var from = repeatTheNewestEdit(program.database(), job);
            creator.done(job, creator.post("/api/jobs/%s/cancel".formatted(job), ""));

            var admin = new StudioClient(program.address(), "admin");
            var events = "/api/admin/jobs/%s/events?limit=100&before=".formatted(job);
            var pages = millis(PAGES, () -> admin.get(events + anyVersion()));
            var states = millis(STATES, () -> admin.get(
                    String.format(Locale.ROOT, "/api/admin/jobs/%s?asOf=%d", job, from + random.nextInt(EVENTS))));
            var differences = millis(STATES, () -> admin.get(String.format(Locale.ROOT,
                    "/api/admin/jobs/%s/difference?from=%d&to=%d", job, from + random.nextInt(EVENTS / 2),
                    from + EVENTS / 2 + random.nextInt(EVENTS / 2))));
            report(pages, states, differences);
        }
    }

    private int anyVersion() {
        return 200 + random.nextInt(EVENTS);
    }

    private static void read(Supplier<StudioClient.Answer> act) {
        var answer = act.get();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /// As if its creator had changed the length of a scene again and again. The head is looked up once: each look steps over whatever is not
    /// committed yet.
    ///
    /// @return the first position
    private static long repeatTheNewestEdit(DataSource database, String job) {
        new LogTurn(database).add("""
                WITH head AS MATERIALIZED (SELECT events.head() AS position),
                     newest AS (SELECT * FROM events.event WHERE stream = ? AND type = 'SceneEdited' ORDER BY version DESC LIMIT 1),
                     last AS (SELECT max(version) AS version FROM events.event WHERE stream = ?)
                INSERT INTO events.event
                SELECT head.position + n, newest.stream, last.version + n, gen_random_uuid(), newest.type, newest.revision,
                       newest.payload, newest.metadata - 'request', now()
                FROM head, newest, last, generate_series(1, ?) n
                """, job, job, EVENTS);
        var end = new JdbcTemplate(database).queryForObject("SELECT events.head()", Long.class);
        assertThat(end).isNotNull();
        return end == null ? 0 : end - EVENTS;
    }

    private static double[] millis(int times, Supplier<StudioClient.Answer> act) {
        read(act);
        var millis = new double[times];
        for (var i = 0; i < times; i++) {
            var start = System.nanoTime();
            read(act);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void report(double[] pages, double[] states, double[] differences) throws IOException {
        var text = new StringBuilder(String.format(Locale.ROOT,
                "| of %,d events | median, ms | least … greatest |\n|---|---|---|\n", EVENTS));
        text.append(row("a page of 100 by key", pages));
        text.append(row("the state at an event", states));
        text.append(row("what two states differ in", differences));
        Files.writeString(Path.of("target/inspection-bench.md"), text);
        System.out.print(text);
    }

    private static String row(String what, double[] millis) {
        return String.format(Locale.ROOT, "| %s | %.0f | %.0f … %.0f |\n", what, millis[millis.length / 2], millis[0],
                millis[millis.length - 1]);
    }
}
