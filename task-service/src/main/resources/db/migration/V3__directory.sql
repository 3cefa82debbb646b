-- The people this service has heard of: a projection of user.* events.
create table person (
    id           uuid   primary key,
    username     text   not null,
    display_name text   not null,
    -- Version of the profile: what is older than seen is dropped.
    sequence     bigint not null
);
