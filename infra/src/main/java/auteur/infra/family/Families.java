package auteur.infra.family;

import auteur.command.control.OperationEvent;
import auteur.command.film.job.JobEvent;
import auteur.command.taste.ProfileEvent;
import auteur.infra.eventstore.form.EventTypes;
import java.util.List;

/// The families of events that the program keeps. A context that records anything has its own here.
public final class Families {

    public static final EventTypes TYPES = new EventTypes(List.of(
            JobEvent.FAMILY, OperationEvent.FAMILY, ProfileEvent.FAMILY));

    private Families() {}
}
