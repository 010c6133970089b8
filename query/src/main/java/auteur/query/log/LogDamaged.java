package auteur.query.log;

import java.util.List;
import java.util.Locale;

/// The tables of the log are not what the program needs, so nothing is written to them.
public final class LogDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param damages a sentence each, at least one
    public LogDamaged(List<String> damages) {
        super(damages.size() == 1
                ? damages.getFirst()
                : String.format(Locale.ROOT, "%s, and %d more", damages.getFirst(), damages.size() - 1));
    }
}
