package auteur.infra.control;

import auteur.query.ViewOutOfService;
import auteur.query.control.inspection.InspectionQuery.FindWatch;
import auteur.query.control.inspection.WatchView;
import auteur.query.control.inspection.WatchView.Group;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Gauges of jobs and steps by how they stand, and of how long films have been in their stages. Every node measures all of them, alike.
final class WatchMeters {

    private static final Logger LOG = LoggerFactory.getLogger(WatchMeters.class);

    private final QueryGateway queries;
    private final Clock clock;
    private final Gauges jobs;
    private final Gauges steps;
    private final Gauges stages;

    WatchMeters(QueryGateway queries, MeterRegistry registry, Clock clock) {
        this.queries = queries;
        this.clock = clock;
        jobs = Gauges.of(registry, "auteur.jobs", "state", "Jobs that fail, are stuck, wait or run",
                "Time since the last event of the one that is quiet for longest");
        steps = Gauges.of(registry, "auteur.steps", "state", "Steps that are queued or performed",
                "Time since the first of them was due");
        stages = Gauges.of(registry, "auteur.jobs.stage", "stage", "Jobs in a stage that is not the last",
                "Time that the job has been in it that is there for longest");
    }

    @Scheduled(fixedDelayString = "PT5S")
    void measure() {
        try {
            var watch = queries.query(new FindWatch(), WatchView.class).join();
            var now = clock.instant();
            jobs.show(watch.jobs(), now);
            steps.show(watch.steps(), now);
            stages.show(watch.stages(), now);
        } catch (ViewOutOfService | CompletionException e) {
            LOG.debug("Nobody knows how the jobs stand", e);
        }
    }

    private record Gauges(String tag, MultiGauge count, MultiGauge oldest) {

        static Gauges of(MeterRegistry registry, String name, String tag, String count, String oldest) {
            return new Gauges(
                    tag,
                    MultiGauge.builder(name).description(count).register(registry),
                    MultiGauge.builder(name + ".oldest.seconds").description(oldest).register(registry));
        }

        void show(Map<? extends Enum<?>, Group> groups, Instant now) {
            count.register(rows(groups, now, false), true);
            oldest.register(rows(groups, now, true), true);
        }

        private List<Row<?>> rows(Map<? extends Enum<?>, Group> groups, Instant now, boolean isAge) {
            return groups.entrySet().stream()
                    .<Row<?>>map(entry -> Row.of(
                            Tags.of(tag, entry.getKey().name().toLowerCase(Locale.ROOT)),
                            isAge ? age(entry.getValue(), now) : entry.getValue().count()))
                    .toList();
        }

        private static double age(Group group, Instant now) {
            var since = group.oldest();
            return since == null ? 0 : Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
        }
    }
}
