-- Mail goes to addresses that Keycloak calls verified. Nobody's is until auth-service says so.
alter table person add column email_verified boolean not null default false;

-- SUPPRESSED: it was due and the address was not verified.
alter table email drop constraint email_state_check;
alter table email add constraint email_state_check check (state in ('WAITING', 'SENT', 'FAILED', 'SUPPRESSED'));
