-- Tasks as this service has heard of them; `version` drops what is older. A deleted task stays without its words, so that a
-- late 'updated' does not bring it back.
create table task (
    id          uuid        primary key,
    project_id  uuid        not null,
    title       text        not null,
    description text,
    status      text        not null,
    priority    text,
    due_at      timestamptz,
    version     bigint      not null,
    updated_at  timestamptz not null,
    deleted     boolean     not null
);

-- What has this project decided lately?
create index task_history on task (project_id, updated_at desc) where priority is not null and not deleted;
