-- Facts go to taskflow.events; what a consumer did goes to taskflow.ledger and shares the fate of the effect it tells of.
alter table outbox
    add column exchange text not null default 'taskflow.events',
    add column subject  text;
