CREATE TABLE director_jobs (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    stage text NOT NULL,
    status text NOT NULL,
    title text NOT NULL,
    folded_title text NOT NULL,
    scenes_data jsonb NOT NULL,
    production_engine text NOT NULL,
    quality_score double precision,
    remastered_image_url text,
    selected_director_id varchar(50),
    cost_estimate bigint NOT NULL,
    error_message text,
    created_at timestamptz NOT NULL,
    completed_at timestamptz,
    start_position bigint NOT NULL,
    version bigint NOT NULL,
    position bigint NOT NULL,
    state jsonb NOT NULL
);

CREATE INDEX director_jobs_of_user ON director_jobs (user_id, start_position DESC);
CREATE INDEX director_jobs_of_user_in_stage ON director_jobs (user_id, stage, start_position DESC);
