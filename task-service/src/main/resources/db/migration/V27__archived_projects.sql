-- Since when a project is archived; and when it last ceased to be: what time brought until then is not told afterwards.
alter table project
    add column archived_at timestamptz,
    add column resumed_at  timestamptz;

-- The same for each of its members: whoever changes a task holds their own row anyway, and lists begin here.
alter table project_member add column archived boolean not null default false;

-- Whose tasks are in this person's lists?
create index project_member_active_of_person on project_member (user_id, project_id) where not archived;
