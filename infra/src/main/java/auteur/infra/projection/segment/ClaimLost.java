package auteur.infra.projection.segment;

import auteur.infra.projection.trouble.Trouble;
import java.util.Locale;

/// Another node has the segment now, or its layout has changed; what was about to be written is not.
public final class ClaimLost extends RuntimeException implements Trouble.Known {

    private static final long serialVersionUID = 1L;

    public ClaimLost(Claim claim) {
        super(String.format(Locale.ROOT, "Segment %d of %s belongs to somebody else now", claim.segment(),
                claim.processor()));
    }

    @Override
    public Trouble.Kind kind() {
        return Trouble.Kind.CLAIM_LOST;
    }
}
