-- Most of what a project has ever had is done; what people look for is not. Lists of open tasks walk these, and pass by nothing that is closed.
create index task_open_by_creation on task (project_id, created_at, id) where deleted_at is null and status in ('OPEN', 'IN_PROGRESS');
create index task_open_by_due_date on task (project_id, due_by, id) where deleted_at is null and status in ('OPEN', 'IN_PROGRESS');
create index task_open_by_position on task (project_id, position, id) where deleted_at is null and status in ('OPEN', 'IN_PROGRESS');
create index task_open_by_priority on task (project_id, priority, id) where deleted_at is null and status in ('OPEN', 'IN_PROGRESS');
