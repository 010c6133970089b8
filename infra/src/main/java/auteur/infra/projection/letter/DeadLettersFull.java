package auteur.infra.projection.letter;

import auteur.infra.projection.trouble.Trouble;
import java.util.Locale;

/// A processor has parked as many events as it may; it stops rather than forget one.
final class DeadLettersFull extends RuntimeException implements Trouble.Known {

    private static final long serialVersionUID = 1L;

    DeadLettersFull(String processor, int limit) {
        super(String.format(Locale.ROOT, "%s has %d events parked; retry or discard them", processor, limit));
    }

    @Override
    public Trouble.Kind kind() {
        return Trouble.Kind.DEAD_LETTERS_FULL;
    }
}
