package auteur.query.control.inspection;

/// How a job, or a step of the work on it, stands.
public enum Standing {
    /// Something of it has failed: the job has stopped, a still could not be drawn, or a step waits to be tried again.
    FAILING,
    /// It is the studio's turn, and nobody is going to do anything.
    STUCK,
    /// Its step is queued and will be performed when a worker is free.
    WAITING,
    /// A step of it is performed.
    RUNNING,
    /// It is the creator's turn. Jobs only.
    WITH_CREATOR,
    /// Nothing is to be done. Jobs only.
    AT_REST
}
