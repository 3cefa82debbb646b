-- Lists of one's own tasks, wherever they are, walk these: in each project there are few of them, or none. What is open and what is
-- closed apart, since most is closed and most ask for what is open.
create index task_assigned_by_creation on task (assignee_id, (status in ('OPEN', 'IN_PROGRESS')), created_at, id) include (project_id, status, priority)
    where deleted_at is null and assignee_id is not null;
create index task_assigned_by_due_date on task (assignee_id, (status in ('OPEN', 'IN_PROGRESS')), due_by, id) include (project_id, status, priority)
    where deleted_at is null and assignee_id is not null;
create index task_assigned_by_position on task (assignee_id, (status in ('OPEN', 'IN_PROGRESS')), position, id) include (project_id, status, priority)
    where deleted_at is null and assignee_id is not null;
create index task_assigned_by_priority on task (assignee_id, (status in ('OPEN', 'IN_PROGRESS')), priority, id) include (project_id, status)
    where deleted_at is null and assignee_id is not null;
drop index task_list_of_assignee;

-- What is mostly asked of open tasks is told without a look at the table. A change of these values enters all indexes anew as it is.
drop index task_open_by_creation, task_open_by_due_date, task_open_by_position, task_open_by_priority;
create index task_open_by_creation on task (project_id, created_at, id) include (status, priority, assignee_id)
    where deleted_at is null and status in ('OPEN', 'IN_PROGRESS');
create index task_open_by_due_date on task (project_id, due_by, id) include (status, priority, assignee_id)
    where deleted_at is null and status in ('OPEN', 'IN_PROGRESS');
create index task_open_by_position on task (project_id, position, id) include (status, priority, assignee_id)
    where deleted_at is null and status in ('OPEN', 'IN_PROGRESS');
create index task_open_by_priority on task (project_id, priority, id) include (status, assignee_id)
    where deleted_at is null and status in ('OPEN', 'IN_PROGRESS');
