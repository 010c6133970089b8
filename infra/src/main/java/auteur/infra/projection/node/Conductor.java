package auteur.infra.projection.node;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Sees to it that this node does its part: it says that it is alive and attends to its duties again and again, each on a thread of its own.
/// All that nodes know of each other they read from the database.
public final class Conductor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);

    private final Nodes nodes;
    private final Map<String, Duty> duties;
    private final Runnable goodbye;
    private final Duration beat;
    private final Gate gate = new Gate();
    private volatile boolean isRunning;

    /// @param duties by name
    /// @param goodbye ends what the duties have begun
    /// @param beat how long it waits before it does them again
    public Conductor(Nodes nodes, Map<String, Duty> duties, Runnable goodbye, Duration beat) {
        this.nodes = nodes;
        this.duties = duties;
        this.goodbye = goodbye;
        this.beat = beat;
    }

    /// What a node does again and again.
    public interface Duty {

        /// @param node the name of this one
        void attend(String node);
    }

    @Override
    public void start() {
        nodes.beat();
        repeat("beat", _ -> nodes.beat());
        duties.forEach(this::repeat);
        isRunning = true;
    }

    private void repeat(String name, Duty duty) {
        Thread.ofPlatform().daemon().name("conductor-" + name).start(() -> {
            while (!gate.isClosed()) {
                try {
                    duty.attend(nodes.self());
                } catch (RuntimeException e) {
                    LOG.warn("The {} cannot be attended to and are tried again", name, e);
                }
                gate.await(beat);
            }
        });
    }

    @Override
    public void stop() {
        gate.close();
        goodbye.run();
        isRunning = false;
        try {
            nodes.leave();
        } catch (RuntimeException e) {
            LOG.debug("The database is gone already", e);
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
