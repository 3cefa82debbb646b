-- Who is gone stays as an id, so that nothing late brings the name back.
alter table person
    alter column username drop not null,
    alter column display_name drop not null,
    add column deleted boolean not null default false;
