package auteur.infra.projection;

/// Another node has the segment now, or its layout has changed; what was about to be written is not.
final class ClaimLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimLost(Claim claim) {
        super("Segment %d of %s belongs to somebody else now".formatted(claim.segment(), claim.processor()));
    }
}
