-- Keys that tasks had before they were moved to another project; they go with their task, once that is deleted for good.
create table task_former_key (
    task_id        uuid   not null references task on delete cascade,
    -- Where it was. The project may be gone, and its key another's.
    project_id     uuid   not null,
    project_key    text   not null,
    number         bigint not null,
    -- Whose INBOX that was; null for a project that is shared.
    inbox_owner_id uuid
);

-- GET /api/tasks/by-key/{key}. A project never has the number of a former key of its own key's: it begins behind them.
create unique index task_former_key_in_use on task_former_key (project_key, number, inbox_owner_id) nulls not distinct;
-- Keys that go with a task; where has it been?
create index task_former_key_of_task on task_former_key (task_id, project_id);

-- In the order of changes, too, a task that is moved leaves one project and enters the other, whatever the clock says.
drop trigger task_has_changed on task;
create trigger task_has_changed after update on task for each row
    when ((old.deleted_at is null or new.deleted_at is null)
        and (new.project_id, new.updated_at, new.deleted_at) is distinct from (old.project_id, old.updated_at, old.deleted_at))
    execute function note_task_updated();
