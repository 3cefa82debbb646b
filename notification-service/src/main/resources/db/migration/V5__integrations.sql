-- Other systems, what they want to hear, and who is in which project, all as of the last event that was passed on: this and not the
-- directory decides, because it moves in step with the events themselves.
create table integration (
    id        uuid    primary key,
    -- Its account at the broker, and its queue.
    username  text    not null,
    subscribe text[]  not null,
    active    boolean not null,
    sequence  bigint  not null
);

create unique index integration_by_account on integration (username) where active;

create table integration_audience (
    project_id uuid    not null,
    user_id    uuid    not null,
    active     boolean not null,
    sequence   bigint  not null,
    primary key (project_id, user_id)
);
