CREATE TABLE video_assets (
    id uuid PRIMARY KEY,
    job_id uuid NOT NULL,
    asset_type text NOT NULL,
    url text NOT NULL,
    file_size bigint NOT NULL,
    mime_type text NOT NULL,
    duration double precision,
    metadata jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    position bigint NOT NULL
);

CREATE INDEX video_assets_job_id ON video_assets (job_id);
CREATE INDEX video_assets_asset_type ON video_assets (asset_type);
