-- Projects. Soft-deleted: the row stays for what refers to it; its key may be used again.
create table project (
    id               uuid        primary key,
    key              text        not null,
    name             text        not null,
    description      text,
    -- Whose INBOX this is; null for a project that is shared.
    inbox_owner_id   uuid,
    -- Number of the newest task; grows under this row's lock, so that numbers have no gaps and no twins.
    last_task_number bigint      not null,
    version          bigint      not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    deleted_at       timestamptz
);

create unique index project_key_in_use on project (key) where deleted_at is null and inbox_owner_id is null;
create unique index project_inbox_of_person on project (inbox_owner_id);

create table project_member (
    project_id uuid not null references project,
    user_id    uuid not null,
    role       text not null,
    primary key (project_id, user_id)
);

-- Which projects may this person see?
create index project_member_projects_of_person on project_member (user_id, project_id);

create table task (
    id           uuid        primary key,
    project_id   uuid        not null references project,
    number       bigint      not null,
    key          text        not null,
    title        text        not null,
    description  text,
    status       text        not null,
    -- 1 LOW to 4 URGENT, so that it sorts.
    priority     smallint,
    due_at       timestamptz,
    assignee_id  uuid,
    reporter_id  uuid        not null,
    labels       text[]      not null,
    parent_id    uuid        references task,
    -- Fractional index: compared byte by byte, whatever the database's locale.
    position     text        collate "C" not null,
    version      bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    completed_at timestamptz,
    deleted_at   timestamptz
);

create unique index task_number_in_project on task (project_id, number);

-- GET /api/tasks: one index for each order of a project's list, each ending in the id that breaks ties.
create index task_list_by_creation on task (project_id, created_at, id) where deleted_at is null;
create index task_list_by_update on task (project_id, updated_at, id) where deleted_at is null;
create index task_list_by_due_date on task (project_id, coalesce(due_at, 'infinity'), id) where deleted_at is null;
create index task_list_by_position on task (project_id, position, id) where deleted_at is null;
-- GET /api/tasks?assigneeId=, ?parentId=, ?label=, ?q=
create index task_list_of_assignee on task (assignee_id) where deleted_at is null and assignee_id is not null;
create index task_list_of_parent on task (parent_id) where parent_id is not null;
create index task_list_by_label on task using gin (labels) where deleted_at is null;
create index task_list_by_words on task
    using gin (to_tsvector('simple', title || ' ' || coalesce(description, ''))) where deleted_at is null;
