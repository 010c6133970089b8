package auteur.infra.architecture.wrong.command.job;

import org.axonframework.eventsourcing.EventSourcingHandler;

/// Has no shell. It has no stereotype, lest the program under test take it for its own.
final class BareAggregate {

    private int remembered;

    @EventSourcingHandler
    void on(WrongEvent.Remembered event) {
        remembered++;
    }

    int remembered() {
        return remembered;
    }
}
