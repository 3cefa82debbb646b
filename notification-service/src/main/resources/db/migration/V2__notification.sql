-- What is meant for a person: the inbox.
create table notification (
    id         uuid        primary key,
    user_id    uuid        not null,
    kind       text        not null,
    task_id    uuid        not null,
    task_key   text        not null,
    project_id uuid        not null,
    title      text        not null,
    actor_id   uuid,
    event_id   uuid        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    -- An event notifies a person of a kind once, whatever is delivered twice.
    unique (event_id, user_id, kind)
);

-- The inbox, newest first; and what is unread in it.
create index notification_of_user on notification (user_id, created_at desc, id desc);
create index notification_unread on notification (user_id, created_at desc, id desc) where read_at is null;
