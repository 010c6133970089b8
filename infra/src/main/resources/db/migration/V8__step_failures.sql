-- Why each step of the work failed last, for those who look after it; the queue itself keeps only when and how often.
CREATE TABLE runtime.step_failure (
    step text PRIMARY KEY,
    job uuid NOT NULL,
    kind text NOT NULL,
    tries int NOT NULL,
    failure text NOT NULL,
    failed_at timestamptz NOT NULL,
    node text,
    is_final boolean NOT NULL
);

CREATE INDEX step_failure_job ON runtime.step_failure (job);
