-- Secrets that this database drew itself; they are in no event.
CREATE TABLE runtime.secret (
    name text PRIMARY KEY,
    value bytea NOT NULL
);

-- What analysts had replayed, and what came of it. It touches nothing live.
CREATE TABLE runtime.replay (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    rule jsonb NOT NULL,
    range jsonb NOT NULL,
    asked_by text NOT NULL,
    asked_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    is_unwanted boolean NOT NULL DEFAULT false,
    total bigint NOT NULL,
    done bigint NOT NULL DEFAULT 0,
    started_at timestamptz,
    ended_at timestamptz,
    trouble text,
    digest text,
    result jsonb
);

CREATE INDEX replay_asked_at ON runtime.replay (asked_at);

-- The queue of replays, apart from that of the crew, so that analysts keep no film waiting.
CREATE TABLE runtime.replay_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX replay_tasks_execution_time ON runtime.replay_tasks (execution_time);
CREATE INDEX replay_tasks_last_heartbeat ON runtime.replay_tasks (last_heartbeat);
