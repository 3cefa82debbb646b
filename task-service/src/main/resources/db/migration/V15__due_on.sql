-- A day on which a task is due, without time or zone; a task has this or due_at.
alter table task
    add column due_on date,
    -- When it is late: what lists sort and filter by. A day ends with its last microsecond in UTC, so that it is still in its own year.
    add column due_by timestamptz generated always as
        (coalesce(due_at, (due_on + time '23:59:59.999999') at time zone 'UTC')) stored,
    add constraint task_due_once check (due_at is null or due_on is null);

-- GET /api/tasks?sort=dueAt
drop index task_sorted_by_due_date;
create index task_sorted_by_due_date on task (project_id, due_by, id) where deleted_at is null;
