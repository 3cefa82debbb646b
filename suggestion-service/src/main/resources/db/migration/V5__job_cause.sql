-- The event that asked for a proposal, for the effect ledger: it is told when the proposal is made.
alter table suggestion_job add column cause_id uuid;
