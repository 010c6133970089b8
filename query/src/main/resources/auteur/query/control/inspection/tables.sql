CREATE TABLE watched_jobs (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    title text NOT NULL,
    folded_title text NOT NULL,
    stage text NOT NULL,
    turn text NOT NULL,
    failures int NOT NULL,
    failing_version bigint,
    error_message text,
    cut int NOT NULL,
    progress jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    stage_since timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    version bigint NOT NULL,
    position bigint NOT NULL
);

CREATE INDEX watched_jobs_newest ON watched_jobs (created_at DESC, id DESC);
CREATE INDEX watched_jobs_of_user ON watched_jobs (user_id, created_at DESC, id DESC);
CREATE INDEX watched_jobs_in_stage ON watched_jobs (stage, created_at DESC, id DESC);
CREATE INDEX watched_jobs_stage_since ON watched_jobs (stage, stage_since);
CREATE INDEX watched_jobs_of_studio ON watched_jobs (changed_at) WHERE turn = 'STUDIO';
CREATE INDEX watched_jobs_failing ON watched_jobs (changed_at DESC) WHERE failures > 0;
