-- Who is gone stays as an id, so that nothing late brings name or address back.
alter table person
    alter column username drop not null,
    alter column email drop not null,
    alter column display_name drop not null,
    add column deleted boolean not null default false;

-- What is there of a person who goes?
create index email_of_user on email (user_id);
