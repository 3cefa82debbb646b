-- What a task says, 384 signed bytes each (see Int8Vector): null until the worker has read it, and again when its words change;
-- empty where it cannot be read. One of its title, for habits; one of title and description, for duplicates.
alter table task add column key text;
alter table task add column title_vector bytea;
alter table task add column text_vector bytea;
-- When this service wrote the row last: what has changed since a moment is read anew.
alter table task add column heard_at timestamptz not null default now();

-- Whose words has nobody read yet? Newest first.
create index task_unread on task (id desc) where title_vector is null and not deleted;
-- What has this project decided, in the order of its tasks?
create index task_decided on task (project_id, id desc) where priority is not null and not deleted;
-- What has changed in this project?
create index task_heard on task (project_id, heard_at);
