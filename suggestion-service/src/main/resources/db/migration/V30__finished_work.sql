-- Which subtasks has this project finished, and in which order?
create index task_finished_part on task (project_id, completed_at desc nulls last) where parent_id is not null and status = 'DONE' and not deleted;
-- Which subtasks has this task, open or not?
create index task_of_parent on task (parent_id) where parent_id is not null and not deleted;
-- GET /api/admin/suggestions/acceptance
create index suggestion_created on suggestion (created_at);
