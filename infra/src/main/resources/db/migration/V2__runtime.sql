CREATE TABLE runtime.token_entry (
    processor_name text NOT NULL,
    segment int NOT NULL,
    token bytea,
    token_type text,
    timestamp text,
    owner text,
    PRIMARY KEY (processor_name, segment)
);

CREATE TABLE runtime.projection (
    name text PRIMARY KEY,
    shape text NOT NULL,
    position bigint NOT NULL
);

CREATE TABLE runtime.scheduled_tasks (
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

CREATE INDEX scheduled_tasks_execution_time ON runtime.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON runtime.scheduled_tasks (last_heartbeat);

CREATE TABLE runtime.account (
    id uuid PRIMARY KEY,
    username text NOT NULL UNIQUE,
    password_hash text NOT NULL,
    roles text[] NOT NULL,
    is_demo boolean NOT NULL
);

CREATE TABLE runtime.idempotent_request (
    request text PRIMARY KEY,
    fingerprint text NOT NULL,
    answer jsonb,
    asked_at timestamptz NOT NULL
);

CREATE INDEX idempotent_request_asked_at ON runtime.idempotent_request (asked_at);
