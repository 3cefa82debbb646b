-- People who have to go or are gone for good: of them there is nothing but the id, which nobody gets again.
create table removals (
    user_id     uuid        primary key,
    admin_id    uuid        not null,
    started_at  timestamptz not null,
    finished_at timestamptz
);

-- Which are not over? Hardly ever any.
create index removals_open on removals (started_at) where finished_at is null;
