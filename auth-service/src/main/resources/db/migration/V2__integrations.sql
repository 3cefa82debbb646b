-- Other systems' accounts on the bus. A row lives from the intent until the broker has forgotten the account.
create table integrations (
    id            uuid        primary key, -- what projects call the member
    name          text        not null unique,
    publish       boolean     not null,
    subscribe     text[]      not null,
    project_ids   uuid[]      not null,
    password_hash text        not null,    -- as the broker keeps it
    state         text        not null,
    created_at    timestamptz not null
);

-- What is not settled? Hardly ever anything.
create index integrations_unsettled on integrations (state) where state <> 'READY';
