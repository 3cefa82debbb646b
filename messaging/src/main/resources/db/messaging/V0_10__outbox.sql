-- Events that wait to be published. A row lives from its commit until the broker has confirmed it.
create table outbox (
    id           bigint generated always as identity primary key,
    event_id     uuid        not null,
    ordering_key uuid        not null,
    shard        smallint    not null,
    routing_key  text        not null,
    type         text        not null,
    traceparent  text,
    body         text        not null,
    attempts     integer     not null default 0,
    not_before   timestamptz not null default '-infinity',
    last_error   text,
    created_at   timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);

-- The relay's question: what comes next in this shard?
create index outbox_next_in_shard on outbox (shard, id);
-- Is an earlier event of the same ordering key held back?
create index outbox_held_back on outbox (ordering_key, id) where attempts > 0;
