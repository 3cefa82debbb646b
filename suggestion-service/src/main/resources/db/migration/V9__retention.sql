-- What is forgotten after a while is found by its time.
alter table deleted_project add column deleted_at timestamptz not null default now();
create index task_tombstone on task (updated_at) where deleted;
create index suggestion_decided on suggestion (decided_at) where decided_at is not null;
create index suggestion_job_given_up on suggestion_job (due_at) where given_up;
