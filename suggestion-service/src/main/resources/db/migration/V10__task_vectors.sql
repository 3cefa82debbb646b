-- What a task's texts mean, 384 signed bytes each (see Int8Vector): null until the worker has read it, and again when its words
-- change; empty where nothing is to be read.
alter table task add column key text;
alter table task add column title_vector bytea;
alter table task add column description_vector bytea;
-- Whose words has nobody read yet? Newest first.
create index task_unread on task (id desc) where title_vector is null and not deleted;
-- What has this project decided, in the order of its tasks?
create index task_decided on task (project_id, id desc) where priority is not null and not deleted;
