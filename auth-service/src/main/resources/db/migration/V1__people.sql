-- What the system knows of people. That names and addresses are unique is Keycloak's rule, and checked there alone.
create table profiles (
    id              uuid        primary key, -- the subject of the person's tokens
    username        text        not null,
    email           text        not null,
    first_name      text,
    last_name       text,
    registration_id uuid        unique,      -- the registration that made it; null for people who came another way
    version         bigint      not null,
    created_at      timestamptz not null,
    -- What people are found by; the separator cannot be typed into a name.
    search_text     text        not null generated always as
        (lower(username || chr(31) || coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) stored
);

create extension if not exists pg_trgm;
-- Whose name contains this text?
create index profiles_by_part_of_name on profiles using gin (search_text gin_trgm_ops);
-- The order of the list of people.
create index profiles_in_order on profiles (username, id);

-- Registrations that have begun. A row lives from the intent until both the account and the profile exist, or neither.
create table registrations (
    id         uuid        primary key,
    username   text        not null unique,
    email      text        not null unique,
    first_name text,
    last_name  text,
    started_at timestamptz not null
);

-- Profiles that are being changed in Keycloak at this moment; a row left over means: look there what became of it.
create table profile_changes (
    user_id    uuid        primary key,
    started_at timestamptz not null
);

-- Wrong passwords for a login name, whether or not such a person exists. The name is hashed.
create table login_failures (
    login_hash   bytea       primary key,
    failures     integer     not null,
    last_failure timestamptz not null,
    locked_until timestamptz not null
);

create index login_failures_by_age on login_failures (last_failure);
