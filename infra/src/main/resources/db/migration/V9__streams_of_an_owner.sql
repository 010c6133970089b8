CREATE INDEX event_of_owner ON events.event ((coalesce(metadata ->> 'owner', payload ->> 'owner'))) WHERE version = 0;

DROP INDEX events.event_owner;
