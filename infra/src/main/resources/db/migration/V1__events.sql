CREATE TABLE events.log_head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint NOT NULL,
    epoch uuid NOT NULL,
    origin text
);

INSERT INTO events.log_head (position, epoch) VALUES (0, gen_random_uuid());

CREATE TABLE events.event (
    position bigint PRIMARY KEY,
    stream text NOT NULL,
    version bigint NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    revision int NOT NULL,
    payload jsonb NOT NULL,
    metadata jsonb NOT NULL,
    occurred_at timestamptz NOT NULL,
    CONSTRAINT event_stream_version UNIQUE (stream, version)
);

CREATE INDEX event_request ON events.event ((metadata ->> 'request')) WHERE metadata ? 'request';

CREATE TABLE events.snapshot (
    stream text PRIMARY KEY,
    version bigint NOT NULL,
    shape text NOT NULL,
    payload jsonb NOT NULL,
    taken_at timestamptz NOT NULL
);
