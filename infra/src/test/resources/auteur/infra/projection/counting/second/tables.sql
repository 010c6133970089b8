CREATE TABLE job_counts (
    id uuid PRIMARY KEY,
    events int NOT NULL,
    last_version bigint NOT NULL,
    position bigint NOT NULL,
    scenes int NOT NULL
);
