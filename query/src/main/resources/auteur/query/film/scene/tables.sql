CREATE TABLE video_scenes (
    id uuid PRIMARY KEY,
    job_id uuid NOT NULL,
    scene_index int NOT NULL,
    description text NOT NULL,
    prompt text NOT NULL,
    image_url text,
    status text NOT NULL,
    error_message text,
    regeneration_count int NOT NULL DEFAULT 0,
    regeneration_history jsonb NOT NULL,
    character_locked boolean NOT NULL,
    metadata jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

CREATE INDEX video_scenes_job_id ON video_scenes (job_id);
CREATE INDEX video_scenes_scene_index ON video_scenes (scene_index);
CREATE INDEX video_scenes_status ON video_scenes (status);
