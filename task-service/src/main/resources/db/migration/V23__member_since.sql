-- Since when somebody belongs to a project: of those who were there before this was noted, as long as the project is there.
alter table project_member add column since timestamptz;
update project_member m set since = p.created_at from project p where p.id = m.project_id;
alter table project_member
    alter column since set default now(),
    alter column since set not null;
