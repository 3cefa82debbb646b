-- Whose clocks a person goes by, and in which language they are written to; null where that is not known.
alter table person add column time_zone text, add column locale text;

-- How people want to be told. No row: as everybody is who has not said it.
create table notification_preference (
    user_id uuid   primary key,
    version bigint not null,
    wanted  jsonb  not null
);

-- What an e-mail says besides (the comment, when the task is due); whether it waits for the end of its reader's quiet hours; and the
-- first of those that are sent with it as one.
alter table email
    add column quote text,
    add column due_at timestamptz,
    add column due_on date,
    add column held boolean not null default false,
    add column digest_id uuid;

-- COLLECTED: waits until not_before for the digest that it will be in. DIGESTED: is in the one that digest_id leads to.
alter table email drop constraint email_state_check;
alter table email add constraint email_state_check
    check (state in ('WAITING', 'SENT', 'FAILED', 'SUPPRESSED', 'COLLECTED', 'DIGESTED'));

-- Whose digest is due? And what is in it?
create index email_collected on email (not_before, user_id) where state = 'COLLECTED';
create index email_of_digest on email (digest_id, id) where digest_id is not null;

-- An event is mailed to a person once, whether it is in the inbox or not. It also answers what email_by_cause did.
create unique index email_once on email (cause_id, user_id, kind) where cause_id is not null;
drop index email_by_cause;

-- Tasks that have moved to another project, as they are called there: for what was told under an earlier key.
create table moved_task (
    task_id    uuid        primary key,
    key        text        not null,
    project_id uuid        not null,
    sequence   bigint      not null,
    moved_at   timestamptz not null
);

create index moved_task_by_age on moved_task (moved_at);
