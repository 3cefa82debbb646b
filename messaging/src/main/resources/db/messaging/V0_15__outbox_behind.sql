-- An event that also waits until this one, the last of another ordering key, is published: its aggregate has come over from there.
alter table outbox add column behind_id bigint;

-- Who waits for others?
create index outbox_behind on outbox (behind_id) where behind_id is not null;
