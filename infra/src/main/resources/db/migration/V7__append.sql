-- Each commit leaves a dead row behind; a page with room to spare is cleaned before there are many to step over.
ALTER TABLE events.log_head SET (fillfactor = 10);

-- Writes appends, each the next events of one stream, with the positions that follow the end of the log. Where the stream of one has moved
-- on, nothing is written and the places of all such appends are named, from 1. The row of log_head is held until the transaction ends: that
-- puts the appends of all nodes in their order. What can be done before is, and that another node was quicker on a stream in the meantime is a
-- unique_violation.
CREATE FUNCTION events.append(
    append_streams text[], append_versions bigint[],
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
    UPDATE events.log_head SET position = position + cardinality(streams) RETURNING position INTO head;
    INSERT INTO events.event (position, stream, version, event_id, type, revision, payload, metadata, occurred_at)
    SELECT head - cardinality(streams) + place, stream, version, event_id, type, revision, payload, metadata, occurred_at
    FROM unnest(streams, versions, event_ids, types, revisions, payloads, metadatas, times)
        WITH ORDINALITY AS e (stream, version, event_id, type, revision, payload, metadata, occurred_at, place);
END $$;

-- Appends, and returns when that is on the disk. The others may go ahead before: the row of log_head is free as soon as the order is certain.
-- What is written later is on the disk later, so a crash leaves no hole, and one wait is for all that was committed before it.
CREATE PROCEDURE events.append_and_flush(
    append_streams text[], append_versions bigint[],
    streams text[], versions bigint[], event_ids uuid[], types text[], revisions int[], payloads jsonb[], metadatas jsonb[],
    times timestamptz[],
    OUT head bigint, OUT refused int[])
LANGUAGE plpgsql AS $$
BEGIN
    SET LOCAL synchronous_commit = off;
    -- A plan for each length of the arrays would cost more than it saves.
    SET LOCAL plan_cache_mode = force_generic_plan;
    SELECT a.head, a.refused INTO head, refused
    FROM events.append(append_streams, append_versions, streams, versions, event_ids, types, revisions, payloads, metadatas, times) a;
    COMMIT;
    IF head IS NOT NULL THEN
        -- Also where the server is told that commits need not wait for the disk.
        IF current_setting('synchronous_commit') = 'off' THEN
            SET LOCAL synchronous_commit = on;
        END IF;
        PERFORM pg_logical_emit_message(true, 'auteur', '');
    END IF;
END $$;
