package auteur.api.film.job;

import auteur.query.control.inspection.Waiting;
import auteur.query.film.job.JobView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/// A job as its creator sees it, and why it does not get on.
///
/// @param waiting why nothing has happened for a while though the studio has to do something; null when all goes on
record JobAnswer(@JsonUnwrapped JobView job, @Nullable Waiting waiting) {}
