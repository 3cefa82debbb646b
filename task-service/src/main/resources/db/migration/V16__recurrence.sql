-- How a task recurs: its rule and its time zone.
alter table task
    add column recurrence text[] check (cardinality(recurrence) = 2);
