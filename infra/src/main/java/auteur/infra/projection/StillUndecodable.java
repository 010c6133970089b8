package auteur.infra.projection;

import auteur.query.log.Undecodable;

/// A parked event is still one that this program cannot read.
final class StillUndecodable extends RuntimeException implements Trouble.Known {

    private static final long serialVersionUID = 1L;

    private final boolean isTypeKnown;

    StillUndecodable(Undecodable event) {
        super(event.reason());
        this.isTypeKnown = event.isTypeKnown();
    }

    @Override
    public Trouble.Kind kind() {
        return isTypeKnown ? Trouble.Kind.CANNOT_DECODE : Trouble.Kind.UNKNOWN_TYPE;
    }
}
