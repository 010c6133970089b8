package auteur.infra.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.command.JobId;
import auteur.command.film.crew.ProgressBoard;
import auteur.command.film.crew.ProgressBoard.Report;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.scene.SceneId;
import auteur.infra.testing.Guests;
import auteur.infra.testing.StompListener;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.DoubleStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The program, and a second node on its database.
@StudioTest
class SharedProgressIT {

    private final int port;
    private final String account;
    private final DataSource database;
    private final ProgressBoard programs;
    private final List<Report> seen = new CopyOnWriteArrayList<>();
    private final SharedProgress second;

    @Autowired
    SharedProgressIT(@LocalServerPort int port, DataSource database, ProgressBoard programs) {
        this.port = port;
        account = Guests.creator(JdbcClient.create(database));
        this.database = database;
        this.programs = programs;
        second = new SharedProgress(seen::add, database);
    }

    @BeforeEach
    void startTheSecondNode() {
        second.start();
        await().until(() -> listeners() == 2);
    }

    @AfterEach
    void stopTheSecondNode() {
        second.stop();
        await().until(() -> listeners() == 1);
    }

    @Test
    void reachesTheListenersOfOtherNodes() {
        var job = new StudioClient("http://127.0.0.1:" + port, account).start(1);
        try (var listener = StompListener.connect(port, account)) {
            listener.subscribe("job", "/topic/jobs/" + job);
            listener.subscribe("own", "/user/queue/jobs");
            var film = new JobId(UUID.fromString(job));
            var half = new Report(
                    film, JobStep.RENDER, Optional.of(new SceneId(UUID.randomUUID())), 0.5,
                    0.25);

            second.post(half);

            for (var subscription : List.of("job", "own")) {
                var frame = listener.await(some -> some.is("Progress") && some.subscription().equals(subscription));
                assertThat(frame.json().path("data").path("overall").asDouble()).isEqualTo(0.25);
            }
            assertThat(of(film)).containsExactly(half);
        }
    }

    @Test
    void tellsOfEachWorkOnlyTheNewest() {
        var film = new JobId(UUID.randomUUID());
        var other = new JobId(UUID.randomUUID());

        DoubleStream.iterate(0, done -> done < 1, done -> done + 0.001)
                .forEach(done -> programs.post(new Report(film, JobStep.ASSEMBLE, Optional.empty(), done, done)));
        programs.post(new Report(other, JobStep.ASSEMBLE, Optional.empty(), 0.1, 0.1));
        programs.post(new Report(film, JobStep.ASSEMBLE, Optional.empty(), 1, 1));

        await().until(() -> !of(other).isEmpty() && !of(film).isEmpty() && of(film).getLast().done() == 1);
        assertThat(of(film)).hasSizeLessThan(20).isSortedAccordingTo((a, b) -> Double.compare(a.done(), b.done()));
        assertThat(of(other)).hasSize(1);
    }

    @Test
    void understandsNoOtherWordsAndHearsOn() {
        new JdbcTemplate(database)
                .queryForList("SELECT pg_notify('auteur_progress', word) FROM unnest(ARRAY['hello', '{}']) word");
        var report = new Report(new JobId(UUID.randomUUID()), JobStep.ASSEMBLE, Optional.empty(), 1, 1);

        programs.post(report);

        await().until(() -> seen.contains(report));
        assertThat(listeners()).isEqualTo(2);
    }

    private List<Report> of(JobId job) {
        return seen.stream().filter(report -> report.jobId().equals(job)).toList();
    }

    private long listeners() {
        return new JdbcTemplate(database)
                .queryForList("SELECT pid FROM pg_stat_activity WHERE query = 'LISTEN auteur_progress'", Long.class)
                .size();
    }
}
