-- Whether Keycloak calls the address verified, as of the last time it was noticed.
alter table profiles add column email_verified boolean not null default false;
