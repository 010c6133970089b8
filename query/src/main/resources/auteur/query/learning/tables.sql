CREATE TABLE learning_events (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    job_id uuid NOT NULL,
    raw_scores jsonb NOT NULL,
    director_pitches jsonb NOT NULL,
    selected_director_id varchar(50) NOT NULL,
    learning_delta jsonb NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX learning_events_user_id ON learning_events (user_id);
CREATE INDEX learning_events_job_id ON learning_events (job_id);
CREATE INDEX learning_events_selected_director_id ON learning_events (selected_director_id);
CREATE INDEX learning_events_created_at ON learning_events (created_at);

CREATE TABLE learning_erased_jobs (
    job_id uuid PRIMARY KEY
);
