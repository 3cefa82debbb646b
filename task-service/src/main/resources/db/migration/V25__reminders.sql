-- When people are reminded of a task: moments (RFC 3339), or how long before it is due (ISO 8601).
alter table task
    add column reminders text[] not null default '{}';

-- An alarm may be a reminder, too, which goes by its own text. Since when it is set: one whose time had passed by then is silent.
alter table task_alarm
    add column since timestamptz not null default now();
