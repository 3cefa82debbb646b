-- First answers to requests with an Idempotency-Key; written in the transaction of the request's effect, kept 24 hours.
create table idempotency_keys (
    scope text not null,
    operation text not null,
    idempotency_key text not null,
    request_hash text not null,
    status smallint not null,
    location text,
    etag text,
    -- JSON as it was sent; text and not jsonb, which would reorder it.
    body text,
    created_at timestamptz not null,
    primary key (scope, operation, idempotency_key)
);

create index idempotency_keys_outdated on idempotency_keys (created_at);
