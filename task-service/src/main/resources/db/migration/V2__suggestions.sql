-- What suggestion-service proposed for a task, and what a person made of it.
create table task_suggestion (
    id         uuid   primary key,
    task_id    uuid   not null references task,
    status     text   not null,
    version    bigint not null,
    decided_by uuid,
    decided_at timestamptz,
    -- The proposal as it came; status and version above are the current ones.
    proposal   jsonb  not null
);

-- GET /api/tasks/{id}/suggestions: the newest first (ids are UUIDv7).
create index task_suggestion_list on task_suggestion (task_id, id);
