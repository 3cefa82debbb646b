-- What came of an acceptance, so that it can be taken back: {"priority": the one that was set, "subtasks": [ids]}. Null where nothing did, and for
-- what was accepted before this was kept.
alter table task_suggestion add column made jsonb;
