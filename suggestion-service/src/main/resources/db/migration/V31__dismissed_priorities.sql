-- A habit is learned from what was dismissed, too.
create index suggestion_dismissed_priority on suggestion (project_id, task_id) where status = 'DISMISSED' and kind = 'PRIORITY';
