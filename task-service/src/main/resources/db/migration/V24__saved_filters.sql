-- What people look for again and again: the parameters of GET /api/tasks. Each person's own.
create table saved_filter (
    id         uuid        primary key,
    owner_id   uuid        not null,
    name       text        not null,
    query      jsonb       not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- A person's, in the order in which they were made: ids grow with time.
create index saved_filter_of_person on saved_filter (owner_id, id);
