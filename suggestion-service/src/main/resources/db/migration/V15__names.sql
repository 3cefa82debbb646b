-- What people and projects are called, so that a line of text can name them. Each row's `sequence` is the version that told it.
-- Who is gone for good stays as an id, so that nothing heard late brings the name back.
create table person (
    id       uuid    primary key,
    username text,
    deleted  boolean not null default false,
    sequence bigint  not null
);

-- By whatever case a name was typed in.
create index person_by_username on person (lower(username));

create table project (
    id       uuid    primary key,
    key      text    not null,
    name     text    not null,
    archived boolean not null,
    sequence bigint  not null
);

-- Whose projects are they?
create index membership_of_user on membership (user_id, project_id) where active;
