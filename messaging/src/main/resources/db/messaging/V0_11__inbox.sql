-- Which events a consumer has handled: written in the transaction of the effect, so an effect happens once.
create table inbox (
    consumer   text        not null,
    source     text        not null,
    event_id   uuid        not null,
    handled_at timestamptz not null,
    primary key (consumer, source, event_id)
);

create index inbox_by_age on inbox (handled_at);
