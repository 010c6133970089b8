package auteur.infra.control.report;

import auteur.query.control.ControlQuery.FindStatus;
import auteur.query.control.StatusView;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class StatusViews {

    private final ProcessorViews processors;
    private final ProjectionViews projections;
    private final OperationViews operations;

    StatusViews(ProcessorViews processors, ProjectionViews projections, OperationViews operations) {
        this.processors = processors;
        this.projections = projections;
        this.operations = operations;
    }

    @QueryHandler
    StatusView handle(FindStatus query) {
        var head = projections.head();
        var following = processors.all();
        return new StatusView(head, following, projections.all(following, head), operations.openOrEndedLately());
    }
}
