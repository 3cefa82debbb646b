-- People, projects and memberships as this service has heard of them. `sequence` is the version of the aggregate that
-- told the row's state: what is older is dropped.
create table person (
    id           uuid        primary key,
    username     text        not null,
    email        text        not null,
    display_name text        not null,
    sequence     bigint      not null
);

create table project (
    id       uuid    primary key,
    key      text    not null,
    name     text    not null,
    deleted  boolean not null,
    sequence bigint  not null
);

-- Someone who left stays as a row that is not active, so that a late 'added' does not bring the person back.
create table membership (
    project_id uuid        not null,
    user_id    uuid        not null,
    active     boolean     not null,
    sequence   bigint      not null,
    changed_at timestamptz not null,
    primary key (project_id, user_id)
);

-- What has changed since an instance last looked?
create index membership_by_change on membership (changed_at);
