package auteur.command.taste;

import auteur.command.UserId;

/// The tastes of all creators, as the log has them now.
public interface Tastes {

    /// The creator's taste; [Taste#UNKNOWN] before the first choice.
    Taste of(UserId user);
}
