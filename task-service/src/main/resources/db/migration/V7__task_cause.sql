-- The command that asked for a task, so that one can ask what came of it. Other tasks have none and enter no index by it.
alter table task
    add column cause_id uuid;

-- What came of this command?
create index task_by_cause on task (cause_id) where cause_id is not null;
