-- What is needed to say what to do next and what was done. Tasks that were told of before have it from their next change on.
alter table task
    add column assignee_id  uuid,
    add column parent_id    uuid,
    add column due_on       date,
    add column created_at   timestamptz,
    add column completed_at timestamptz;

-- GET /api/suggestions/next
create index task_to_do_of_assignee on task (assignee_id, due_at) where not deleted and status in ('OPEN', 'IN_PROGRESS');
create index task_to_do_of_project on task (project_id, due_at) where not deleted and status in ('OPEN', 'IN_PROGRESS');
create index task_to_do_of_parent on task (parent_id) where not deleted and status in ('OPEN', 'IN_PROGRESS') and parent_id is not null;

-- POST /api/suggestions/summary
create index task_created_in_project on task (project_id, created_at) where not deleted;
create index task_completed_in_project on task (project_id, completed_at) where not deleted and completed_at is not null;

-- Which task waits for which, as task.relation-added and -removed tell; `sequence` drops what is older.
create table task_blocker (
    id         uuid    primary key,
    task_id    uuid    not null,
    blocker_id uuid    not null,
    active     boolean not null,
    sequence   bigint  not null
);

create index task_blocker_of_task on task_blocker (task_id) where active;
create index task_blocker_for_others on task_blocker (blocker_id) where active;
