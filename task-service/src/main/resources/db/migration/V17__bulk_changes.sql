-- What bulk calls of the last day did: what a repeated call need not do again, and what can be undone.
create table bulk_change (
    id              uuid        primary key,
    user_id         uuid        not null,
    idempotency_key text,
    request_hash    text        not null,
    created_at      timestamptz not null
);
create index bulk_change_of_key on bulk_change (user_id, idempotency_key) where idempotency_key is not null;
-- What is forgotten after a day is found by its time.
create index bulk_change_outdated on bulk_change (created_at);

create table bulk_operation (
    bulk_change_id uuid   not null references bulk_change on delete cascade,
    -- In the call, from 0.
    place          int    not null,
    kind           text   not null check (kind in ('CREATED', 'UPDATED', 'DELETED')),
    -- No reference: a deleted task may be purged before.
    task_id        uuid   not null,
    version        bigint not null,
    changes        jsonb  not null,
    primary key (bulk_change_id, place)
);
