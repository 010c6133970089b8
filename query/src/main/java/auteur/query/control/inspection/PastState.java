package auteur.query.control.inspection;

import auteur.query.film.job.JobView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job as it was after one of its events.
///
/// @param state null when not even its first event can be read
/// @param unreadable the versions of the events before it that this program cannot read, so that the state lacks what they say
public record PastState(@Nullable JobView state, List<Long> unreadable) {}
