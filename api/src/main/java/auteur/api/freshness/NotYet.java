package auteur.api.freshness;

import java.time.Duration;
import java.util.Locale;

/// A view has to come further before a request can be answered. The request is put aside meanwhile, and made again.
final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String view;
    private final long position;
    private final Duration limit;

    NotYet(String view, long position, Duration limit) {
        super(String.format(Locale.ROOT, "%s has not reached %d", view, position), null, false, false);
        this.view = view;
        this.position = position;
        this.limit = limit;
    }

    String view() {
        return view;
    }

    long position() {
        return position;
    }

    Duration limit() {
        return limit;
    }
}
