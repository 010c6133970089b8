package auteur.infra.eventstore;

import auteur.command.JobId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/// Takes positions in transactions that stall before they end, half of them by a rollback; answers the ids of the others' events.
record StallingWriter(DataSource database, Random random) implements Callable<List<String>> {

    private static final int TRANSACTIONS = 4;
    private static final int LONGEST_STALL_NANOS = 20_000_000;

    @Override
    public List<String> call() throws SQLException {
        var committed = new ArrayList<String>();
        for (var i = 0; i < TRANSACTIONS; i++) {
            var event = LogEvents.oldEvent(new JobId(UUID.randomUUID()), 0);
            try (var transaction = new OpenAppend(database, event)) {
                LockSupport.parkNanos(random.nextInt(LONGEST_STALL_NANOS));
                if (random.nextBoolean()) {
                    transaction.commit();
                    committed.add(event.getIdentifier());
                }
            }
        }
        return committed;
    }
}
