CREATE TABLE video_generation_jobs (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    status text NOT NULL,
    prompt text NOT NULL,
    base_image_url text NOT NULL,
    reference_assets jsonb NOT NULL,
    scene_plan jsonb NOT NULL,
    character_features jsonb NOT NULL,
    scene_count int NOT NULL,
    progress int NOT NULL,
    error_message text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    completed_at timestamptz
);

CREATE INDEX video_generation_jobs_user_id ON video_generation_jobs (user_id);
CREATE INDEX video_generation_jobs_status ON video_generation_jobs (status);
