-- What makes two labels one: no case, no normal form, no blanks at the edges.
create function label_key(label text) returns text language sql immutable parallel safe as $$
    select normalize(casefold(normalize(regexp_replace(label collate pg_unicode_fast, '^\s+|\s+$', '', 'g'), NFC)), NFC)
$$;

create function label_keys(labels text[]) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct label_key(label)), '{}') from unnest(labels) as label
$$;

-- How each project writes its labels: as who was first.
create table project_label (
    project_id uuid not null references project on delete cascade,
    key        text not null collate "C",
    name       text not null,
    primary key (project_id, key)
);

-- Also of rows that come by another way than a request, as by a copy or from another project. Who was first stays it.
create function note_labels() returns trigger language plpgsql as $$
begin
    insert into project_label
    select distinct on (label_key(label)) new.project_id, label_key(label), label from unnest(new.labels) as label
    where not exists (select from project_label known where known.project_id = new.project_id and known.key = label_key(label))
    order by label_key(label)
    on conflict do nothing;
    return null;
end $$;

create trigger task_is_labelled after insert on task for each row when (new.labels <> '{}') execute function note_labels();
create trigger task_is_labelled_otherwise after update on task for each row
    when (new.labels <> '{}' and (new.project_id, new.labels) is distinct from (old.project_id, old.labels)) execute function note_labels();

insert into project_label
select distinct on (t.project_id, label_key(label)) t.project_id, label_key(label), label
from task t cross join unnest(t.labels) as label where t.deleted_at is null
order by t.project_id, label_key(label), t.created_at, t.id
on conflict do nothing;

alter table task add column label_keys text[] not null generated always as (label_keys(labels)) stored;

-- GET /api/tasks?label=, GET /api/projects/{id}/labels
drop index task_list_by_label;
create index task_with_labels on task using gin (project_id, label_keys) where deleted_at is null;
