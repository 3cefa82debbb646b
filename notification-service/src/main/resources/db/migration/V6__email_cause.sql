-- The event that an e-mail tells of, for the effect ledger: it is told when the e-mail has gone.
alter table email add column cause_id uuid;
