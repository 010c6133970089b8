ALTER TABLE runtime.build DROP COLUMN is_accepted;
