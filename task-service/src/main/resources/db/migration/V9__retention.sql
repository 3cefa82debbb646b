-- What is forgotten after a while is found by its time.
create index task_deleted on task (deleted_at) where deleted_at is not null;
create index task_suggestion_decided on task_suggestion (decided_at) where decided_at is not null;
create index project_deleted on project (deleted_at) where deleted_at is not null;
