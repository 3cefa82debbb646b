-- The event or command that asked for a proposal, so that one can ask what came of it (GET /actuator/events/{id}).
alter table suggestion add column cause_id uuid;
create index suggestion_by_cause on suggestion (cause_id) where cause_id is not null;
