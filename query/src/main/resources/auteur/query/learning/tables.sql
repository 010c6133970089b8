CREATE TABLE learning_events (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    job_id uuid NOT NULL,
    raw_scores jsonb NOT NULL,
    director_pitches jsonb NOT NULL,
    selected_director_id varchar(50) NOT NULL,
    learning_delta jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    position bigint NOT NULL,
    version bigint NOT NULL
);

CREATE INDEX learning_events_user_id ON learning_events (user_id);
CREATE INDEX learning_events_job_id ON learning_events (job_id);
CREATE INDEX learning_events_selected_director_id ON learning_events (selected_director_id);
CREATE INDEX learning_events_created_at ON learning_events (created_at);

CREATE TABLE learning_choices (
    id uuid PRIMARY KEY,
    job_id uuid NOT NULL,
    user_id uuid NOT NULL,
    position bigint NOT NULL,
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    director_ids text NOT NULL,
    chosen int NOT NULL,
    rule text NOT NULL,
    numbers text NOT NULL
);

CREATE INDEX learning_choices_job_id ON learning_choices (job_id);
CREATE INDEX learning_choices_position ON learning_choices (position);
CREATE INDEX learning_choices_user_id ON learning_choices (user_id, position);
CREATE INDEX learning_choices_created_at ON learning_choices (created_at);

CREATE TABLE learning_erased_jobs (
    job_id uuid PRIMARY KEY
);
