-- Large projects whose tasks are being deleted, a portion at a time. They have no members any more, so that nobody sees them.
create table project_deletion (
    project_id uuid primary key references project (id),
    actor_id uuid not null
);
