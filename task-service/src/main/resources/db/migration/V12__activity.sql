-- What was changed of a task, by whom. It goes with its task, once that is deleted for good.
create table task_activity (
    task_id  uuid        not null references task on delete cascade,
    -- The task's, after the change.
    version  bigint      not null,
    actor_id uuid        not null,
    at       timestamptz not null,
    changes  jsonb       not null,
    primary key (task_id, version)
);
