-- Whose clocks the person goes by: a name of the IANA database; null as long as nobody has said it. Keycloak does not know it.
alter table profiles add column time_zone text;
