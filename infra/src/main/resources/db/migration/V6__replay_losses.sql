-- What a replay lost on each group of creators, so that two can be compared; replays that ended before have none.
ALTER TABLE runtime.replay ADD COLUMN losses jsonb;
