-- What is done is asked for as well, the newest first: without these, whoever lists it walks past all that is open.
create index task_closed_by_creation on task (project_id, created_at, id) where deleted_at is null and status in ('DONE', 'CANCELLED');
create index task_closed_by_due_date on task (project_id, due_by, id) where deleted_at is null and status in ('DONE', 'CANCELLED');
create index task_closed_by_position on task (project_id, position, id) where deleted_at is null and status in ('DONE', 'CANCELLED');
create index task_closed_by_priority on task (project_id, priority, id) where deleted_at is null and status in ('DONE', 'CANCELLED');
