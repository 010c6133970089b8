package auteur.command.film.job;

/// How a job as a whole goes: its beginning, its end, and where it came to a stop.
public sealed interface JobCourse extends JobEvent
        permits
        JobEvent.JobStarted,
        JobEvent.JobCancelled,
        JobEvent.JobFailed,
        JobEvent.JobRetried,
        JobEvent.JobDeleted {}
