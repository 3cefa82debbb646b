-- An event that also waits until all earlier ones of another ordering key are published: its aggregate has come over from there.
alter table outbox
    add column behind_key   uuid,
    add column behind_shard smallint;

-- Who waits for others?
create index outbox_behind on outbox (id) where behind_key is not null;
