-- The other systems this service has heard of: a projection of integration.* events. A name may be given again after its owner is gone.
create table integration (
    id       uuid    primary key,
    -- The account at the broker, which vouches for it.
    username text    not null,
    active   boolean not null,
    sequence bigint  not null
);

-- Who sent this command?
create index integration_by_account on integration (username, id);
