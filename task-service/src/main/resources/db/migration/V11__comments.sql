-- What people say about a task. It goes with its task, once that is deleted for good.
create table comment (
    id         uuid        primary key,
    task_id    uuid        not null references task on delete cascade,
    author_id  uuid        not null,
    text       text        not null,
    -- Members of the project whom the text names.
    mentions   uuid[]      not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

-- A task's, in the order in which they were written: ids grow with time.
create index comment_of_task on comment (task_id, id);
