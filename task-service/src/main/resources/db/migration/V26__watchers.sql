-- Who watches a task because they, or an editor, said so, or because they had a say in it; and who does not, though they would. The
-- reporter and the assignee watch it by being so, without a row.
create table task_watcher (
    -- Of what is told of it.
    id       uuid    not null,
    task_id  uuid    not null references task on delete cascade,
    user_id  uuid    not null,
    -- False: an end that was asked for, and stays.
    watching boolean not null,
    -- One more with each beginning and end.
    version  bigint  not null,
    primary key (task_id, user_id)
);

-- A person who leaves a project, or is gone for good.
create index task_watcher_of_person on task_watcher (user_id);
