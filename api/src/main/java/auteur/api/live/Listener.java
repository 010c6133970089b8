package auteur.api.live;

import auteur.api.account.Caller;
import java.security.Principal;

/// Whoever holds a socket, named by the caller's id.
record Listener(Caller caller) implements Principal {

    @Override
    public String getName() {
        return caller.id().toString();
    }
}
