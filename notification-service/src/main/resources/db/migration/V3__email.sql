-- E-mails to send. Written in the transaction of what they tell; a worker sends them.
create table email (
    id          uuid        primary key,
    user_id     uuid        not null,
    task_id     uuid        not null,
    task_key    text        not null,
    project_id  uuid        not null,
    title       text        not null,
    actor_id    uuid,
    traceparent text,
    state       text        not null check (state in ('WAITING', 'SENT', 'FAILED')),
    refusals    integer     not null default 0,
    not_before  timestamptz not null,
    lease       uuid,
    last_error  text,
    created_at  timestamptz not null,
    settled_at  timestamptz
);

-- The sender's question: what is due?
create index email_due on email (not_before, id) where state = 'WAITING';
-- An operator's: what could not be delivered, and why?
create index email_failed on email (settled_at) where state = 'FAILED';
