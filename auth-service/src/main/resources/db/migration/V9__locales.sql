-- In which language the person is written to: a tag of BCP 47; null as long as nobody has said it. Keycloak is not asked for it.
alter table profiles add column locale text;
