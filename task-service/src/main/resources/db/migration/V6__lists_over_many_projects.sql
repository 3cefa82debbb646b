-- Lists of tasks over many projects, and full text at a bounded cost.
drop index task_list_by_creation, task_list_by_update, task_list_by_due_date, task_list_by_position, task_list_by_words;

-- Taken apart once, when it is written: comparing costs nothing then, so that a common word is found by walking the list's order.
alter table task add column words tsvector
    generated always as (to_tsvector('simple', title || ' ' || coalesce(description, ''))) stored;
drop function task_words;

-- A change that no index below knows of (a status) stays on its page.
alter table task set (fillfactor = 85);

-- GET /api/tasks?sort=: in each project from either end; what has no value is the last in the index.
create index task_sorted_by_creation on task (project_id, created_at, id) where deleted_at is null;
create index task_sorted_by_due_date on task (project_id, due_at, id) where deleted_at is null;
create index task_sorted_by_priority on task (project_id, priority, id) where deleted_at is null;
create index task_sorted_by_position on task (project_id, position, id) where deleted_at is null;
-- GET /api/tasks?q=
create index task_with_words on task using gin (words) where deleted_at is null;

-- GET /api/tasks?sort=updatedAt: every change moves a task here. In an index of its own table it would make every change enter all
-- of that table's indexes anew.
create table task_updated (
    project_id uuid        not null,
    updated_at timestamptz not null,
    task_id    uuid        not null,
    primary key (project_id, updated_at, task_id)
);

create function note_task_updated() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into task_updated values (new.project_id, new.updated_at, new.id);
    elsif new.deleted_at is null then
        update task_updated set updated_at = new.updated_at
        where project_id = old.project_id and updated_at = old.updated_at and task_id = old.id;
    else
        delete from task_updated where project_id = old.project_id and updated_at = old.updated_at and task_id = old.id;
    end if;
    return null;
end $$;

insert into task_updated select project_id, updated_at, id from task where deleted_at is null;

create trigger task_is_new after insert on task for each row when (new.deleted_at is null)
    execute function note_task_updated();
create trigger task_has_changed after update on task for each row
    when (old.deleted_at is null and (new.updated_at, new.deleted_at) is distinct from (old.updated_at, old.deleted_at))
    execute function note_task_updated();
