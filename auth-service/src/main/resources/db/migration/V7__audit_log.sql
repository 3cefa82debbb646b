-- What happened to accounts, logins and rights, and who did it: no names, which are looked up where they still exist.
create table security_events (
    id       uuid        primary key,
    at       timestamptz not null,
    type     text        not null,
    user_id  uuid,                    -- whom it happened to; null where nobody or an integration
    actor_id uuid,                    -- who did it; null where nobody knows
    ip       text,
    details  jsonb       not null
);

-- The newest first: all, of a person, by a person, of a type.
create index security_events_in_order on security_events (at desc, id desc);
create index security_events_of_person on security_events (user_id, at desc, id desc);
create index security_events_by_actor on security_events (actor_id, at desc, id desc);
create index security_events_of_type on security_events (type, at desc, id desc);
-- When did this person last log in?
create index security_events_last_login on security_events (user_id, at desc) where type = 'LOGIN';

-- Rows are only added, and leave when they are old: whoever gets at the service's own connection rewrites no history either.
create function security_events_only_grow() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '90 days' then
        return old;
    end if;
    raise exception 'The audit log only grows' using errcode = 'insufficient_privilege';
end $$;

create trigger only_grow before update or delete on security_events
    for each row execute function security_events_only_grow();
create trigger no_truncate before truncate on security_events
    for each statement execute function security_events_only_grow();
