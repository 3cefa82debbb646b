create table noted (
    position bigint generated always as identity primary key,
    event_id uuid   not null,
    task_id  uuid   not null,
    sequence bigint not null
);
