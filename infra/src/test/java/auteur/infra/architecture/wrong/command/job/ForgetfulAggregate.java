package auteur.infra.architecture.wrong.command.job;

import org.axonframework.eventsourcing.EventSourcingHandler;

/// Is not rebuilt from every event. It has no stereotype, lest the program under test take it for its own.
public final class ForgetfulAggregate {

    private int remembered;

    @EventSourcingHandler
    void on(WrongEvent.Remembered event) {
        remembered++;
    }

    int remembered() {
        return remembered;
    }
}
