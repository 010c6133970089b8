package auteur.infra.projection.take;

import auteur.infra.projection.part.FixedProcessor;
import auteur.infra.projection.read.Followed;
import java.util.Optional;
import java.util.UUID;

/// Hands events to a processor that is no projection. One that cannot be read holds up what follows in its stream.
final class FixedIntake implements Intake {

    private final FixedProcessor processor;

    FixedIntake(FixedProcessor processor) {
        this.processor = processor;
    }

    @Override
    public Optional<UUID> keyOf(Followed event) {
        return event.isReadable() ? processor.keyOf(event.recorded()) : Optional.of(event.streamKey());
    }

    @Override
    public void take(UUID key, Followed event) {
        processor.take(key, event.recorded());
    }

    @Override
    public void clear(UUID key) {
        throw new UnsupportedOperationException("What was done is not undone");
    }
}
