package auteur.infra.control;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.job.JobStage;
import auteur.query.control.inspection.InspectionQuery.FindWatch;
import auteur.query.control.inspection.Standing;
import auteur.query.control.inspection.WatchView;
import auteur.query.control.inspection.WatchView.Group;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;

class WatchMetersTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void tellHowManyAreHowAndSinceWhen() {
        var watch = new WatchView(
                Map.of(Standing.FAILING, new Group(3, NOW.minusSeconds(90))),
                Map.of(JobStage.RENDERING, new Group(1, NOW.minusSeconds(20))),
                Map.of(Standing.WAITING, new Group(7, NOW.plusSeconds(5))),
                List.of(),
                List.of());
        var bus = SimpleQueryBus.builder().build();
        bus.<WatchView>subscribe(FindWatch.class.getName(), WatchView.class, _ -> watch);

        new WatchMeters(
                DefaultQueryGateway.builder().queryBus(bus).build(), registry, Clock.fixed(NOW, ZoneOffset.UTC))
                .measure();

        assertThat(gauge("auteur.jobs", "state", "failing")).isEqualTo(3);
        assertThat(gauge("auteur.jobs.oldest.seconds", "state", "failing")).isEqualTo(90);
        assertThat(gauge("auteur.jobs.stage.oldest.seconds", "stage", "rendering")).isEqualTo(20);
        assertThat(gauge("auteur.steps", "state", "waiting")).isEqualTo(7);
        assertThat(gauge("auteur.steps.oldest.seconds", "state", "waiting")).isZero();
    }

    private double gauge(String name, String tag, String value) {
        return registry.get(name).tag(tag, value).gauge().value();
    }
}
