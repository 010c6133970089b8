package auteur.command;

import java.util.Locale;

/// A wish that was for another version than the one that stands.
public final class StaleVersion extends Refused {

    private static final long serialVersionUID = 1L;

    public StaleVersion(long version) {
        super(String.format(Locale.ROOT, "Version %d was not expected", version));
    }
}
