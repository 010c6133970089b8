package auteur.infra.projection.follow;

import auteur.infra.projection.node.Nodes;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param keepPrevious how long a build that was replaced goes on following the log, so that it can serve again
/// @param beat how often a node says that it lives, and looks for what there is to do; 10 ms to 3 s
/// @param frozenAfter how long a batch may stand still between two statements before the database ends it, so that what a frozen program
/// has locked is free again; 1 s to 1 min
/// @param rebuild how builds that do not serve yet follow the log
@ConfigurationProperties("auteur.projections")
public record ProjectionProperties(
        @DefaultValue("24h") Duration keepPrevious,
        @DefaultValue("1s") Duration beat,
        @DefaultValue("10s") Duration frozenAfter,
        @DefaultValue Rebuild rebuild) {

    private static final Duration SHORTEST_BEAT = Duration.ofMillis(10);
    private static final Duration LONGEST_BEAT = Duration.ofSeconds(3);
    private static final Duration SHORTEST_FREEZE = Duration.ofSeconds(1);
    private static final Duration LONGEST_FREEZE = Duration.ofMinutes(1);

    private static final int LARGEST_BATCH = 20_000;
    private static final double LONGEST_REST = 100;

    public ProjectionProperties {
        if (beat.compareTo(SHORTEST_BEAT) < 0 || beat.compareTo(LONGEST_BEAT) > 0) {
            throw new IllegalArgumentException(
                    "A beat is 10 ms to 3 s, so that leases of %s hold".formatted(Nodes.LEASE));
        }
        if (frozenAfter.compareTo(SHORTEST_FREEZE) < 0 || frozenAfter.compareTo(LONGEST_FREEZE) > 0) {
            throw new IllegalArgumentException("A batch counts as frozen after 1 s to 1 min");
        }
    }

    /// @param batch how many events of the log are gone through at once while nobody writes to it, up to 20,000
    /// @param batchBesideCommands the same while somebody does
    /// @param restBesideCommands how long it then rests after each batch, as a multiple of the time that the batch took; 0 to 100
    public record Rebuild(
            @DefaultValue("5000") int batch,
            @DefaultValue("200") int batchBesideCommands,
            @DefaultValue("3") double restBesideCommands) {

        public Rebuild {
            if (Math.min(batch, batchBesideCommands) < 1 || Math.max(batch, batchBesideCommands) > LARGEST_BATCH) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "A batch has 1 to %d events", LARGEST_BATCH));
            }
            if (!(restBesideCommands >= 0 && restBesideCommands <= LONGEST_REST)) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "A rest is 0 to %.0f times as long", LONGEST_REST));
            }
        }
    }
}
