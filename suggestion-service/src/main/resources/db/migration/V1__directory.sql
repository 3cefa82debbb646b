-- Memberships as this service has heard of them. `sequence` is the project's version that told the row's state: what is
-- older is dropped. Someone who left stays as a row that is not active, so that a late 'added' does not bring the person back.
create table membership (
    project_id uuid    not null,
    user_id    uuid    not null,
    active     boolean not null,
    sequence   bigint  not null,
    primary key (project_id, user_id)
);

-- Projects that are gone: nobody joins them any more.
create table deleted_project (
    id uuid primary key
);
