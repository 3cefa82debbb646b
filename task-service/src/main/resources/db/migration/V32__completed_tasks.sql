-- GET /api/tasks/statistics: what was done since a day, and how long it took.
create index task_completed on task (project_id, completed_at) include (created_at) where deleted_at is null and status = 'DONE';
