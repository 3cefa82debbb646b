-- GET /api/projects/{id}/deleted-tasks: the last deleted first.
create index task_deleted_in_project on task (project_id, deleted_at, id) where deleted_at is not null;

-- A task that is restored enters the order of changes again; one that is moved to another project is in that one's.
create or replace function note_task_updated() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or old.deleted_at is not null then
        insert into task_updated values (new.project_id, new.updated_at, new.id);
    elsif new.deleted_at is null then
        update task_updated set project_id = new.project_id, updated_at = new.updated_at
        where project_id = old.project_id and updated_at = old.updated_at and task_id = old.id;
    else
        delete from task_updated where project_id = old.project_id and updated_at = old.updated_at and task_id = old.id;
    end if;
    return null;
end $$;

drop trigger task_has_changed on task;
create trigger task_has_changed after update on task for each row
    when ((old.deleted_at is null or new.deleted_at is null)
        and (new.updated_at, new.deleted_at) is distinct from (old.updated_at, old.deleted_at))
    execute function note_task_updated();
