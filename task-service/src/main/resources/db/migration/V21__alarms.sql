-- Whose clocks a person goes by: a name of the IANA database; null as long as nobody has said it.
alter table person add column time_zone text;

-- What is still to be told of a task when its time comes, once: the row goes in the transaction that tells it.
create table task_alarm (
    task_id   uuid not null references task on delete cascade,
    -- DUE_SOON or OVERDUE.
    alarm     text not null,
    -- When to look whether its time has come: of a day that is when the first place on Earth has it. Null while the task is closed or deleted.
    at        timestamptz,
    -- Whose time zone says when the day of the task begins and ends; null where it has none.
    person_id uuid,
    primary key (task_id, alarm)
);

-- What has come?
create index task_alarm_next on task_alarm (at) where at is not null;
-- Somebody is in another time zone now.
create index task_alarm_of_person on task_alarm (person_id) where person_id is not null;

-- What is late already stays as it is: nobody wants to hear of years at once.
insert into task_alarm (task_id, alarm, at, person_id)
select t.id, kind.alarm,
       case when t.deleted_at is not null or t.status not in ('OPEN', 'IN_PROGRESS') then null
            when t.due_on is not null then now()
            else t.due_at - kind.before end,
       case when t.due_on is not null then coalesce(t.assignee_id, t.reporter_id) end
from task t cross join (values ('DUE_SOON', interval '24 hours'), ('OVERDUE', interval '0')) as kind (alarm, before)
where t.due_at > now() or t.due_on > current_date - 2;
