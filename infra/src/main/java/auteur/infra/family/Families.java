package auteur.infra.family;

import auteur.command.job.JobEvent;
import auteur.command.operations.OperationEvent;
import auteur.command.profile.ProfileEvent;
import auteur.infra.eventstore.form.EventTypes;
import java.util.List;

/// The families of events that the program keeps. A context that records anything has its own here.
public final class Families {

    public static final EventTypes TYPES = new EventTypes(List.of(
            JobEvent.FAMILY, OperationEvent.FAMILY, ProfileEvent.FAMILY));

    private Families() {}
}
