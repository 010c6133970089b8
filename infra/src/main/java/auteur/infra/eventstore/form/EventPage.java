package auteur.infra.eventstore.form;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/// Events of the log in their order.
///
/// @param position up to where they were read
public record EventPage(List<TrackedEventMessage<?>> events, long position) {}
