package auteur.infra.projection.take;

import auteur.infra.projection.segment.Stand;
import java.util.function.Supplier;

/// The transactions in which a segment's events are taken in. After one that fails, nothing is trusted that was known of the database.
final class Commits {

    private final Intake intake;
    private final WaitingSequences waiting;
    private final BatchTransaction transaction;

    Commits(Intake intake, WaitingSequences waiting, BatchTransaction transaction) {
        this.intake = intake;
        this.waiting = waiting;
        this.transaction = transaction;
    }

    Stand commit(Supplier<Stand> work) {
        try {
            var stand = transaction.execute(work);
            intake.written();
            return stand;
        } catch (RuntimeException e) {
            forget();
            throw e;
        }
    }

    void forget() {
        intake.forget();
        waiting.forget();
    }
}
