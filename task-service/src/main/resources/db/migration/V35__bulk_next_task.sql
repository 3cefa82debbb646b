-- The next occurrence that an operation made by closing a task, which goes with its undo.
alter table bulk_operation add column next_task_id uuid;
