package auteur.command.asset.shelf;

import org.jspecify.annotations.Nullable;

/// The asset store cannot be used just now. That is nobody's fault here, and says nothing about any file: whoever waits gets on.
public final class StoreAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Whether something failed for want of the store.
    public static boolean isCauseOf(@Nullable Throwable failure) {
        return failure != null && (failure instanceof StoreAway || isCauseOf(failure.getCause()));
    }
}
