package auteur.infra.work;

import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.StoreAway;
import auteur.command.work.Step;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has steps done, and tells how long it took.
final class Performance {

    private static final Logger LOG = LoggerFactory.getLogger(Performance.class);

    private final Supplier<StepKinds> kinds;
    private final Supplier<AssetStore> assets;

    Performance(Supplier<StepKinds> kinds, Supplier<AssetStore> assets) {
        this.kinds = kinds;
        this.assets = assets;
    }

    void of(Step step) {
        var start = System.nanoTime();
        LOG.info("Step {} begins", step.key());
        try {
            kinds.get().perform(step);
        } catch (RuntimeException failure) {
            throw explained(failure);
        }
        LOG.info("Step {} is done after {} ms", step.key(), (System.nanoTime() - start) / 1_000_000);
    }

    /// Whatever failed while the store is away, such as a program that reads from it, may have failed for that.
    private RuntimeException explained(RuntimeException failure) {
        try {
            assets.get().probe();
            return failure;
        } catch (StoreAway away) {
            away.addSuppressed(failure);
            return away;
        }
    }
}
