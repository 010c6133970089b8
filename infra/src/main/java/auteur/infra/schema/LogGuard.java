package auteur.infra.schema;

import auteur.query.log.LogDamaged;
import auteur.query.log.LogSoundness;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/// Lets no command through while the tables and routines of the log are not what they have to be. Axon's starter puts it before the handlers
/// of all commands.
public final class LogGuard implements MessageHandlerInterceptor<CommandMessage<?>>, LogSoundness, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogGuard.class);

    private final SchemaGuard schemas;
    private volatile List<SchemaDifference> differences = List.of();
    private volatile boolean isRunning;

    public LogGuard(SchemaGuard schemas) {
        this.schemas = schemas;
    }

    /// What the last check has found.
    public List<SchemaDifference> differences() {
        return differences;
    }

    /// Checks now. A database that does not answer leaves the last finding in force.
    @Scheduled(initialDelayString = "${auteur.schema.check-every:1m}", fixedDelayString = "${auteur.schema.check-every:1m}")
    public synchronized void check() {
        try {
            var found = schemas.checkLog();
            if (!found.equals(differences)) {
                tell(found);
                differences = found;
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The tables of the log could not be checked: {}", e.getMessage());
        }
    }

    @Override
    public void require() {
        var harmful = differences.stream().filter(SchemaDifference::isHarmful).map(SchemaDifference::toString).toList();
        if (!harmful.isEmpty()) {
            throw new LogDamaged(harmful);
        }
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        require();
        return chain.proceed();
    }

    @Override
    public void start() {
        check();
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /// Before all that reads the log, whose complaints about it would come first otherwise.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private static void tell(List<SchemaDifference> found) {
        if (found.stream().noneMatch(SchemaDifference::isHarmful)) {
            LOG.info("The tables of the log are sound: commands are taken");
        } else {
            LOG.error("THE LOG IS DAMAGED: no command is taken until its tables are repaired by hand");
        }
        for (var difference : found) {
            if (difference.isHarmful()) {
                LOG.error("{}", difference);
            } else {
                LOG.warn("{} (harmless)", difference);
            }
        }
    }
}
