-- Since when somebody belongs to a project: of those who were there before this was noted, since then.
alter table project_member add column since timestamptz not null default now();
