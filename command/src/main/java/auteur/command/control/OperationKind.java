package auteur.command.control;

/// What an admin can ask for. What is meant by the target: a processor, a projection, a job, a user, the key of a step, or
/// [OperationArguments#ALL].
public enum OperationKind {
    STOP_PROCESSOR,
    START_PROCESSOR,
    SPLIT_SEGMENT,
    MERGE_SEGMENTS,
    RESET_PROCESSOR,
    REBUILD_PROJECTION,
    REBUILD_JOB,
    REBUILD_USER,
    THROTTLE,
    CANCEL_REBUILD,
    ACCEPT_BUILD,
    SWITCH_BACK,
    PRUNE_BUILD,
    RETRY_DEAD_LETTERS,
    DISCARD_DEAD_LETTER,
    CHECK_SCHEMA,
    RETRY_JOBS,
    CANCEL_JOBS,
    RETRY_STEPS,
    SWEEP_ASSETS
}
