-- Integrations, by the account that the broker vouches for: a projection of integration.* events.
create table integration (
    id       uuid    primary key,
    username text    not null,
    active   boolean not null,
    sequence bigint  not null
);

-- Who sent this command?
create index integration_by_account on integration (username, id);

-- Null for memberships heard of before roles were kept here.
alter table membership add column role text;

-- A job is about a kind of proposal, and may answer a command.
alter table suggestion_job add column kind text not null default 'PRIORITY';
alter table suggestion_job add column correlation_id text;
alter table suggestion_job drop constraint suggestion_job_pkey;
alter table suggestion_job add primary key (task_id, kind);

-- SubtaskProposal[] of the contract.
alter table suggestion add column subtasks jsonb not null default '[]';
