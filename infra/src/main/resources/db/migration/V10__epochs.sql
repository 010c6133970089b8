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

-- Begins a new epoch when the log has come to another cluster or timeline since its own began, as after a promotion or the restore of a backup,
-- or when somebody has seen more of this very epoch than there is.
CREATE PROCEDURE events.confirm_epoch(seen_epoch uuid, seen bigint) LANGUAGE plpgsql AS $$
DECLARE
    head events.log_head;
    here text := events.origin();
BEGIN
    SELECT * INTO STRICT head FROM events.log_head;
    IF head.origin = here AND NOT (seen_epoch IS NOT DISTINCT FROM head.epoch AND head.position < seen) THEN
        RETURN;
    END IF;
    SELECT * INTO STRICT head FROM events.log_head FOR UPDATE;
    IF head.origin <> here OR (seen_epoch IS NOT DISTINCT FROM head.epoch AND head.position < seen) THEN
        INSERT INTO events.epoch (number, epoch, began_after)
        SELECT 1 + max(number), gen_random_uuid(), head.position FROM events.epoch
        RETURNING epoch INTO head.epoch;
    END IF;
    UPDATE events.log_head SET epoch = head.epoch, origin = here;
END $$;

DROP PROCEDURE events.append_and_flush(
    text[], bigint[], text[], bigint[], uuid[], text[], int[], jsonb[], jsonb[], timestamptz[], OUT bigint, OUT int[]);
DROP FUNCTION events.append(text[], bigint[], text[], bigint[], uuid[], text[], int[], jsonb[], jsonb[], timestamptz[]);

-- As before, and only in the epoch that whoever decided on these events knows. In any other the log may have lost what they were decided on:
-- nothing is written then, and the state is AU001.
CREATE FUNCTION events.append(
    log_epoch uuid, append_streams text[], append_versions bigint[],
    streams text[], versions bigint[], event_ids uuid[], types text[], revisions int[], payloads jsonb[], metadatas jsonb[],
    times timestamptz[],
    OUT head bigint, OUT refused int[])
LANGUAGE plpgsql AS $$
DECLARE
    here text := events.origin();
BEGIN
    SELECT array_agg(a.place) INTO refused
    FROM unnest(append_streams, append_versions) WITH ORDINALITY AS a (stream, version, place)
    WHERE a.version <> 1 + coalesce(
        (SELECT max(e.version) FROM events.event e WHERE e.stream = a.stream AND e.version >= a.version - 1), -1);
    IF refused IS NOT NULL THEN
        RETURN;
    END IF;
    UPDATE events.log_head SET position = position + cardinality(streams)
    WHERE epoch = log_epoch AND origin = here RETURNING position INTO head;
    IF head IS NULL THEN
        RAISE EXCEPTION 'The log is not in epoch % any more', log_epoch USING ERRCODE = 'AU001';
    END IF;
    INSERT INTO events.event (position, stream, version, event_id, type, revision, payload, metadata, occurred_at)
    SELECT head - cardinality(streams) + place, stream, version, event_id, type, revision, payload, metadata, occurred_at
    FROM unnest(streams, versions, event_ids, types, revisions, payloads, metadatas, times)
        WITH ORDINALITY AS e (stream, version, event_id, type, revision, payload, metadata, occurred_at, place);
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
