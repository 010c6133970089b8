package auteur.api.live.socket;

import auteur.api.account.Caller;

/// What a socket hears under one id of its client's.
public interface Subscription {

    /// Begins. What is not for the client any longer, it is told, and hears no more.
    void open();

    boolean mayBeHeardBy(Caller caller);

    void end();
}
