-- A row stays for good once its account was somebody's: a name is never given again.
drop index integrations_unsettled;
create index integrations_unsettled on integrations (state) where state not in ('READY', 'GONE');
