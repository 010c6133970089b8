package auteur.infra.projection.watch;

import auteur.infra.projection.build.Codes;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Down while something that readers or reactions depend on stands still, with the reason.
public final class ProcessorsHealth implements HealthIndicator {

    private final ProcessorStates states;
    private final SchemaWatch schema;
    private final Codes codes;

    public ProcessorsHealth(ProcessorStates states, SchemaWatch schema, Codes codes) {
        this.states = states;
        this.schema = schema;
        this.codes = codes;
    }

    @Override
    public Health health() {
        var health = Health.up();
        for (var state : states.all()) {
            if (state.isNeeded() && state.trouble().isPresent()) {
                health.down().withDetail(state.name(), state.trouble().get());
            }
        }
        for (var code : codes.newest()) {
            var findings = schema.ofProjection(code.name());
            if (!findings.inService()) {
                health.outOfService().withDetail(code.name(), findings.differences());
            }
        }
        return health.build();
    }
}
