package auteur.infra.schema;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Out of service while commands are refused because of a damaged log.
final class LogHealth implements HealthIndicator {

    private final LogGuard guard;

    LogHealth(LogGuard guard) {
        this.guard = guard;
    }

    @Override
    public Health health() {
        var differences = guard.differences();
        var health = differences.stream().anyMatch(SchemaDifference::isHarmful) ? Health.outOfService() : Health.up();
        if (!differences.isEmpty()) {
            health.withDetail("differences", differences.stream().map(SchemaDifference::toString).toList());
        }
        return health.build();
    }
}
