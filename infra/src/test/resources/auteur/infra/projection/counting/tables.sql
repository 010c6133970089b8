CREATE TABLE job_counts (
    id uuid PRIMARY KEY,
    events bigint NOT NULL,
    last_version bigint NOT NULL,
    position bigint NOT NULL
);
