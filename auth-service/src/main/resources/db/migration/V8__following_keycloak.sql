-- How people stand at Keycloak, as far as it has been noticed.
alter table profiles add column enabled boolean not null default true;
alter table profiles add column roles   text[]; -- null until somebody has looked
-- Whose e-mail address contains this text? For administrators alone.
create index profiles_by_part_of_email on profiles using gin (email gin_trgm_ops);

-- People whose account is to be looked up at Keycloak, since something may have changed there.
create table lookups (
    user_id    uuid        primary key,
    noticed_at timestamptz not null, -- tells a notice from a later one of the same person
    not_before timestamptz not null,
    fresh      boolean     not null, -- the account was made just now: its address is to be verified
    gone       boolean     not null, -- Keycloak said that it was deleted
    actor_id   uuid,                 -- who did it, as far as Keycloak says
    ip         text
);

create index lookups_due on lookups (not_before);

-- How far Keycloak's stored events have been read, in milliseconds since 1970; no row: not at all.
create table keycloak_position (
    only_one    boolean primary key default true check (only_one),
    logins_from bigint  not null,
    admins_from bigint  not null,
    sweep_from  integer          -- how many of all accounts have been noted for a look; null: all have
);

-- Keycloak's events are read more than once, for one that began earlier may be stored later. These have been dealt with.
create table keycloak_events_seen (
    id text        primary key,
    at timestamptz not null
);

create index keycloak_events_seen_by_age on keycloak_events_seen (at);

-- What one instance at a time does, until then at most.
create table leases (
    name       text        primary key,
    held_until timestamptz not null
);
