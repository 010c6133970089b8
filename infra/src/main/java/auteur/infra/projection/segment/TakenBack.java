package auteur.infra.projection.segment;

import auteur.infra.projection.trouble.Trouble;
import java.util.Locale;

/// The segment does not stand where its follower has left it, as after a crash of the database, which takes back what was not yet on the disk.
public final class TakenBack extends RuntimeException implements Trouble.Known {

    private static final long serialVersionUID = 1L;

    public TakenBack(Claim claim, long believed, long position) {
        super(String.format(Locale.ROOT, "Segment %d of %s stands at position %d and no longer at %d", claim.segment(),
                claim.processor(), position, believed));
    }

    @Override
    public Trouble.Kind kind() {
        return Trouble.Kind.CLAIM_LOST;
    }
}
