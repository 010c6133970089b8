package auteur.infra.projection;

import auteur.query.Projection;
import auteur.query.ProjectionRebuilds;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Stops a projection's processor on this node while its tables are made anew.
@Component
class ProcessorRebuilds implements ProjectionRebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessorRebuilds.class);

    private final List<Projection> projections;
    private final ProjectionTables tables;
    private final CaughtUp caughtUp;
    private final EventProcessingConfiguration processing;

    ProcessorRebuilds(
            List<Projection> projections,
            ProjectionTables tables,
            CaughtUp caughtUp,
            EventProcessingConfiguration processing) {
        this.projections = projections;
        this.tables = tables;
        this.caughtUp = caughtUp;
        this.processing = processing;
    }

    @Override
    public synchronized void rebuild(String name) {
        var projection = projections.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no view " + name));
        EventProcessor processor = processing
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("View " + name + " has no processor"));
        LOG.info("View {} is built anew", name);
        processor.shutDown();
        try {
            tables.recreate(projection);
            caughtUp.announce(name, 0);
        } finally {
            processor.start();
        }
    }
}
