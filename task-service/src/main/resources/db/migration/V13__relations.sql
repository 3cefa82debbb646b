-- How a task stands to another. Each of the two has a row of its own, the inverse of the other's; both come and go together.
create table task_relation (
    id         uuid        not null unique,
    task_id    uuid        not null references task on delete cascade,
    type       text        not null,
    other_id   uuid        not null references task on delete cascade,
    created_at timestamptz not null,
    primary key (task_id, type, other_id)
);

-- A task's, in the order in which they were made: ids grow with time.
create index task_relation_of_task on task_relation (task_id, id);
-- Rows that go with the other task.
create index task_relation_to_task on task_relation (other_id);
