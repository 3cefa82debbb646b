-- Where the present membership began: the project's version and the time of the event that told it. A new role leaves both.
-- Null in rows of people who left, and in rows written before these columns were known: then the last change counts.
alter table membership add column joined_sequence bigint;
alter table membership add column joined_at timestamptz;
