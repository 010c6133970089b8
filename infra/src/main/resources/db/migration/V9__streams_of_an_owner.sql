-- event_owner stays, for nodes of the version before may be running.
CREATE INDEX event_of_owner ON events.event ((coalesce(metadata ->> 'owner', payload ->> 'owner'))) WHERE version = 0;
