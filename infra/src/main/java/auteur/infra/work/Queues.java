package auteur.infra.work;

import auteur.infra.machine.postgres.EmbeddedPostgres;
import com.github.kagkarlsson.scheduler.serializer.JavaSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes durable queues in this program's database.
@Component
public final class Queues {

    private final DataSource database;
    private final SteadyClock clock = new SteadyClock();
    private final boolean isAlone;

    public Queues(DataSource database, ObjectProvider<EmbeddedPostgres> embedded) {
        this.database = database;
        isAlone = embedded.getIfAvailable() != null;
    }

    /// A queue of tasks of which there is nothing to say but their names.
    public Queue<Void> ofNames(QueueSettings settings, OneTimeTask<Void> task) {
        return of(settings, task, new JavaSerializer());
    }

    <T> Queue<T> of(QueueSettings settings, OneTimeTask<T> task, Serializer serializer) {
        return new Queue<>(database, clock, isAlone, settings, task, serializer);
    }
}
