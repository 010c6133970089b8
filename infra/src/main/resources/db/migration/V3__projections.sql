-- Views are built from the log, so what stands in their schema is not migrated but made anew.
DROP SCHEMA views CASCADE;
CREATE SCHEMA views;
DROP TABLE runtime.projection;

-- A set of tables of one projection, in a schema of its own, filled from the log.
CREATE TABLE runtime.build (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    projection text NOT NULL,
    version int NOT NULL,
    shape text NOT NULL,
    schema_name text NOT NULL UNIQUE,
    state text NOT NULL CHECK (state IN ('BUILDING', 'COMPARING', 'UNDECIDED', 'ACTIVE', 'PREVIOUS', 'ENDED')),
    is_accepted boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    caught_up_at timestamptz,
    compared_at timestamptz,
    compared_position bigint,
    differing_rows bigint,
    activated_at timestamptz,
    retired_at timestamptz,
    ended_at timestamptz,
    outcome text,
    driven_by text
);

CREATE UNIQUE INDEX build_active ON runtime.build (projection) WHERE state = 'ACTIVE';
CREATE UNIQUE INDEX build_candidate ON runtime.build (projection) WHERE state IN ('BUILDING', 'COMPARING', 'UNDECIDED');
CREATE UNIQUE INDEX build_previous ON runtime.build (projection) WHERE state = 'PREVIOUS';

-- What differed between a candidate and the active build: one row for each table and column, with a few samples.
CREATE TABLE runtime.build_difference (
    build bigint NOT NULL REFERENCES runtime.build ON DELETE CASCADE,
    table_name text NOT NULL,
    column_name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('VALUE', 'ONLY_OLD', 'ONLY_NEW', 'COLUMN_GONE', 'COLUMN_NEW', 'TABLE_GONE', 'TABLE_NEW')),
    differing_rows bigint NOT NULL,
    samples jsonb NOT NULL,
    PRIMARY KEY (build, table_name, column_name, kind)
);

-- Whatever follows the log: each build, the reactions, the operations.
CREATE TABLE runtime.processor (
    name text PRIMARY KEY,
    build bigint REFERENCES runtime.build,
    is_stopped boolean NOT NULL DEFAULT false,
    events_per_second int CHECK (events_per_second > 0)
);

-- A processor's share of the log: the keys whose hash, under the mask, is the segment's number.
CREATE TABLE runtime.segment (
    processor text NOT NULL REFERENCES runtime.processor ON DELETE CASCADE,
    segment int NOT NULL,
    mask int NOT NULL,
    position bigint NOT NULL,
    hold_at bigint,
    hold_until timestamptz,
    owner text,
    fence bigint NOT NULL DEFAULT 0,
    claimed_until timestamptz,
    rate double precision NOT NULL DEFAULT 0,
    error_kind text CHECK (error_kind IN ('HANDLER_FAILED', 'CANNOT_DECODE', 'UNKNOWN_TYPE', 'DATABASE', 'CLAIM_LOST', 'LOG_RESTORED',
        'DEAD_LETTERS_FULL', 'SCHEMA_DAMAGED', 'PROGRAM')),
    error_text text,
    error_position bigint,
    error_at timestamptz,
    PRIMARY KEY (processor, segment)
);

-- Events that a processor could not take in, and those behind them in the same sequence.
CREATE TABLE runtime.dead_letter (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    processor text NOT NULL REFERENCES runtime.processor ON DELETE CASCADE,
    sequence uuid NOT NULL,
    position bigint NOT NULL,
    stream text NOT NULL,
    version bigint NOT NULL,
    type text NOT NULL,
    error_kind text NOT NULL CHECK (error_kind IN ('HANDLER_FAILED', 'CANNOT_DECODE', 'UNKNOWN_TYPE', 'WAITS')),
    error_text text NOT NULL,
    attempts int NOT NULL,
    parked_at timestamptz NOT NULL DEFAULT now(),
    tried_at timestamptz NOT NULL DEFAULT now(),
    next_attempt_at timestamptz,
    UNIQUE (processor, position)
);

CREATE INDEX dead_letter_sequence ON runtime.dead_letter (processor, sequence, position);
CREATE INDEX dead_letter_due ON runtime.dead_letter (processor, next_attempt_at) WHERE next_attempt_at IS NOT NULL;

-- Single jobs and users whose rows are to be made anew within a build.
CREATE TABLE runtime.key_rebuild (
    processor text NOT NULL REFERENCES runtime.processor ON DELETE CASCADE,
    key uuid NOT NULL,
    operation uuid NOT NULL,
    PRIMARY KEY (processor, key, operation)
);

CREATE TABLE runtime.node (
    name text PRIMARY KEY,
    host text NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now()
);

-- What admins asked for, as the log tells it, and what became of it.
CREATE TABLE runtime.operation (
    id uuid PRIMARY KEY,
    position bigint NOT NULL UNIQUE,
    kind text NOT NULL,
    target text NOT NULL,
    arguments jsonb NOT NULL,
    reason text NOT NULL,
    asked_by text NOT NULL,
    asked_at timestamptz NOT NULL,
    deadline timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('REQUESTED', 'RUNNING', 'DONE', 'REFUSED', 'TIMED_OUT')),
    outcome text,
    ended_at timestamptz,
    driven_by text
);

CREATE INDEX operation_open ON runtime.operation (position) WHERE state IN ('REQUESTED', 'RUNNING');

-- Each node that was alive says that it has seen an operation and acts accordingly.
CREATE TABLE runtime.operation_acknowledgement (
    operation uuid NOT NULL REFERENCES runtime.operation ON DELETE CASCADE,
    node text NOT NULL,
    acknowledged_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (operation, node)
);

INSERT INTO runtime.processor (name) VALUES ('reactions'), ('operations');
INSERT INTO runtime.segment (processor, segment, mask, position) VALUES
    ('reactions', 0, 0, coalesce(
        (SELECT (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint FROM runtime.token_entry
            WHERE processor_name = 'reactions' AND segment = 0),
        (SELECT position FROM events.log_head))),
    ('operations', 0, 0, (SELECT position FROM events.log_head));

DROP TABLE runtime.token_entry;

CREATE INDEX event_owner ON events.event ((payload ->> 'owner')) WHERE type = 'JobStarted';
