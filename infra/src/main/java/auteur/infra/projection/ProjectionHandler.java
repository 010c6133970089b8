package auteur.infra.projection;

import auteur.infra.eventstore.RecordedEvents;
import auteur.query.Projection;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// Hands a processor's events to a projection and notes the batch's last position in the same transaction.
final class ProjectionHandler implements EventMessageHandler {

    private static final String POSITION = ProjectionHandler.class.getName();

    private final Projection projection;
    private final ProjectionTables tables;
    private final CaughtUp caughtUp;

    ProjectionHandler(Projection projection, ProjectionTables tables, CaughtUp caughtUp) {
        this.projection = projection;
        this.tables = tables;
        this.caughtUp = caughtUp;
    }

    Projection projection() {
        return projection;
    }

    @Override
    public Object handle(EventMessage<?> message) {
        var recorded = RecordedEvents.of(message);
        projection.apply(recorded);
        var batch = CurrentUnitOfWork.get().root();
        var isFirst = batch.resources().put(POSITION + projection.name(), recorded.position()) == null;
        if (isFirst) {
            batch.onPrepareCommit(work -> tables.advance(projection.name(), lastOf(work)));
            batch.afterCommit(work -> caughtUp.announce(projection.name(), lastOf(work)));
        }
        return Optional.empty();
    }

    private long lastOf(UnitOfWork<?> batch) {
        return batch.<Long>getResource(POSITION + projection.name());
    }
}
