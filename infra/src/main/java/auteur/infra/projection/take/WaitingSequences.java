package auteur.infra.projection.take;

import auteur.infra.projection.letter.DeadLetters;
import auteur.infra.projection.read.Followed;
import auteur.infra.projection.segment.Claim;
import auteur.infra.projection.trouble.Trouble;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The sequences of which an event is parked, so that those behind it have to wait. Letters leave the queue by other hands too, but only
/// this one adds to it.
final class WaitingSequences {

    private final Claim claim;
    private final DeadLetters letters;
    private @Nullable Set<UUID> known;

    WaitingSequences(Claim claim, DeadLetters letters) {
        this.claim = claim;
        this.letters = letters;
    }

    void park(UUID sequence, Followed event, Trouble trouble) {
        if (known().contains(sequence)) {
            letters.parkBehind(claim.processor(), sequence, event);
        } else {
            letters.park(claim.processor(), sequence, event, trouble);
            known().add(sequence);
        }
    }

    /// Parks an event if one of its sequences waits.
    boolean parksBehind(Followed event, UUID key) {
        for (var sequence : List.of(key, event.streamKey())) {
            if (known().contains(sequence)) {
                letters.parkBehind(claim.processor(), sequence, event);
                return true;
            }
        }
        return false;
    }

    void forget() {
        known = null;
    }

    private Set<UUID> known() {
        var sequences = known;
        if (sequences == null) {
            sequences = letters.sequences(claim.processor());
            known = sequences;
        }
        return sequences;
    }
}
