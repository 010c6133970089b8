package auteur.infra.projection.segment;

import auteur.infra.projection.trouble.Trouble;
import java.util.Locale;

/// The segment was asked to go no further than a position before the one that was reached.
public final class Held extends RuntimeException implements Trouble.Known {

    private static final long serialVersionUID = 1L;

    Held(Claim claim, long position) {
        super(String.format(Locale.ROOT, "Segment %d of %s is not to go beyond position %d", claim.segment(),
                claim.processor(), position));
    }

    @Override
    public Trouble.Kind kind() {
        return Trouble.Kind.CLAIM_LOST;
    }
}
