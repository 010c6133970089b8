package auteur.infra.projection.letter;

import auteur.infra.projection.trouble.Trouble;
import auteur.query.log.Undecodable;

/// A parked event is still one that this program cannot read.
public final class StillUndecodable extends RuntimeException implements Trouble.Known {

    private static final long serialVersionUID = 1L;

    private final boolean isTypeKnown;

    public StillUndecodable(Undecodable event) {
        super(event.reason());
        this.isTypeKnown = event.isTypeKnown();
    }

    @Override
    public Trouble.Kind kind() {
        return isTypeKnown ? Trouble.Kind.CANNOT_DECODE : Trouble.Kind.UNKNOWN_TYPE;
    }
}
