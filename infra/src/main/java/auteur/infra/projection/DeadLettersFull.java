package auteur.infra.projection;

/// A processor has parked as many events as it may; it stops rather than forget one.
final class DeadLettersFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeadLettersFull(String processor, int limit) {
        super("%s has %d events parked; retry or discard them".formatted(processor, limit));
    }
}
