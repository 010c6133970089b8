-- The epochs of the log, oldest first. Each began after a position: the last that it has in common with the one before. Whoever has seen a
-- position in one of them has seen what the log holds, if none of the later ones began before that position.
CREATE TABLE events.epoch (
    number int PRIMARY KEY,
    epoch uuid NOT NULL UNIQUE,
    began_after bigint NOT NULL,
    began_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO events.epoch (number, epoch, began_after) SELECT 1, epoch, 0 FROM events.log_head;

-- Which database this is: its cluster, and the timeline that is being written. What the control file says of the timeline is old until the
-- first checkpoint after a promotion.
CREATE FUNCTION events.origin() RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT system_identifier || '/' || ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::bigint
    FROM pg_control_system()
$$;

-- The end of the log is told by its events. A row that each append has to change leaves a dead version behind each time, and whoever keeps a
-- snapshot open, as a dump does, keeps them all: each append then steps over them.
ALTER TABLE events.log_head DROP COLUMN position;
ALTER TABLE events.log_head RESET (fillfactor);

CREATE FUNCTION events.head() RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(max(position), 0) FROM events.event
$$;

-- Puts the appends of all nodes in their order: whoever holds it is the only one to write to the log, until its transaction ends.
CREATE FUNCTION events.take_turn() RETURNS void LANGUAGE sql VOLATILE AS $$
    SELECT pg_advisory_xact_lock(4702111234474983745)
$$;

-- Begins a new epoch when the log has come to another cluster or timeline since its own began, as after a promotion or the restore of a backup,
-- or when somebody has seen more of this very epoch than there is.
CREATE PROCEDURE events.confirm_epoch(seen_epoch uuid, seen bigint) LANGUAGE plpgsql AS $$
DECLARE
    now_in events.log_head;
    here text := events.origin();
BEGIN
    SELECT * INTO STRICT now_in FROM events.log_head;
    IF now_in.origin = here AND (now_in.epoch IS DISTINCT FROM seen_epoch OR events.head() >= seen) THEN
        RETURN;
    END IF;
    PERFORM events.take_turn();
    SELECT * INTO STRICT now_in FROM events.log_head;
    IF now_in.origin <> here OR (now_in.epoch = seen_epoch AND events.head() < seen) THEN
        INSERT INTO events.epoch (number, epoch, began_after)
        SELECT 1 + max(number), gen_random_uuid(), events.head() FROM events.epoch
        RETURNING epoch INTO now_in.epoch;
    END IF;
    UPDATE events.log_head SET epoch = now_in.epoch, origin = here;
END $$;

DROP PROCEDURE events.append_and_flush(
    text[], bigint[], text[], bigint[], uuid[], text[], int[], jsonb[], jsonb[], timestamptz[], OUT bigint, OUT int[]);
DROP FUNCTION events.append(text[], bigint[], text[], bigint[], uuid[], text[], int[], jsonb[], jsonb[], timestamptz[]);

-- As before, but in turns instead of with the row of log_head, and only in the epoch that whoever decided on these events knows. In any other
-- the log may have lost what they were decided on: nothing is written then, and the state is AU001.
CREATE FUNCTION events.append(
    log_epoch uuid, append_streams text[], append_versions bigint[],
    streams text[], versions bigint[], event_ids uuid[], types text[], revisions int[], payloads jsonb[], metadatas jsonb[],
    times timestamptz[],
    OUT head bigint, OUT refused int[])
LANGUAGE plpgsql AS $$
BEGIN
    SELECT array_agg(a.place) INTO refused
    FROM unnest(append_streams, append_versions) WITH ORDINALITY AS a (stream, version, place)
    WHERE a.version <> 1 + coalesce(
        (SELECT max(e.version) FROM events.event e WHERE e.stream = a.stream AND e.version >= a.version - 1), -1);
    IF refused IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM events.take_turn();
    IF NOT EXISTS (SELECT FROM events.log_head WHERE epoch = log_epoch AND origin = events.origin()) THEN
        RAISE EXCEPTION 'The log is not in epoch % any more', log_epoch USING ERRCODE = 'AU001';
    END IF;
    SELECT events.head() INTO head;
    INSERT INTO events.event (position, stream, version, event_id, type, revision, payload, metadata, occurred_at)
    SELECT head + place, stream, version, event_id, type, revision, payload, metadata, occurred_at
    FROM unnest(streams, versions, event_ids, types, revisions, payloads, metadatas, times)
        WITH ORDINALITY AS e (stream, version, event_id, type, revision, payload, metadata, occurred_at, place);
    head := head + cardinality(streams);
END $$;

-- What is to lie on several disks is not written where commits would not wait for a standby: then the state is AU002.
CREATE PROCEDURE events.append_and_flush(
    copies int, log_epoch uuid, append_streams text[], append_versions bigint[],
    streams text[], versions bigint[], event_ids uuid[], types text[], revisions int[], payloads jsonb[], metadatas jsonb[],
    times timestamptz[],
    OUT head bigint, OUT refused int[])
LANGUAGE plpgsql AS $$
BEGIN
    IF copies > 1 AND current_setting('synchronous_standby_names') = '' THEN
        RAISE EXCEPTION 'No standby is asked to confirm commits: synchronous_standby_names is empty' USING ERRCODE = 'AU002';
    END IF;
    SET LOCAL synchronous_commit = off;
    -- A plan for each length of the arrays would cost more than it saves.
    SET LOCAL plan_cache_mode = force_generic_plan;
    SELECT a.head, a.refused INTO head, refused
    FROM events.append(log_epoch, append_streams, append_versions, streams, versions, event_ids, types, revisions, payloads,
        metadatas, times) a;
    COMMIT;
    IF head IS NOT NULL THEN
        -- A wait for a standby that is ended early is told by a warning alone.
        SET LOCAL client_min_messages = warning;
        -- Also where the server is told that commits need not wait for the disk.
        IF current_setting('synchronous_commit') = 'off' THEN
            SET LOCAL synchronous_commit = on;
        END IF;
        PERFORM pg_logical_emit_message(true, 'auteur', '');
    END IF;
END $$;
