CREATE TABLE creative_profile (
    user_id uuid PRIMARY KEY,
    creative_profile jsonb NOT NULL,
    version bigint NOT NULL,
    updated_at timestamptz NOT NULL,
    since timestamptz
);
