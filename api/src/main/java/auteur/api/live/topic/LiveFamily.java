package auteur.api.live.topic;

import auteur.command.Family;
import auteur.query.Recorded;

/// How the events of a family are told, by a bean of its context, where that is more than what [Frame.Event] tells of all.
public interface LiveFamily {

    Family<?> family();

    /// What an event becomes as JSON.
    Object frame(Recorded<?> recorded);
}
