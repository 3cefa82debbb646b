-- Tasks that wait for a proposal. A row goes in the transaction that keeps the proposal: that makes it exactly one.
create table suggestion_job (
    task_id      uuid        primary key,
    attempts     integer     not null,
    -- When it may be taken (again): a taken job comes back by itself should its worker die.
    due_at       timestamptz not null,
    given_up     boolean     not null,
    last_error   text,
    traceparent  text,
    requested_at timestamptz not null
);

create index suggestion_job_next on suggestion_job (due_at) where not given_up;

create table suggestion (
    id             uuid             primary key,
    task_id        uuid             not null,
    project_id     uuid             not null,
    task_version   bigint           not null,
    kind           text             not null,
    status         text             not null,
    priority       text,
    confidence     double precision not null,
    -- Factor[] of the contract.
    factors        jsonb            not null,
    rationale      text             not null,
    engine_kind    text             not null,
    engine_model   text             not null,
    fallback       boolean          not null,
    prompt_version text             not null,
    input_hash     text             not null,
    version        bigint           not null,
    created_at     timestamptz      not null,
    decided_at     timestamptz,
    decided_by     uuid
);

create unique index suggestion_one_open_per_task on suggestion (task_id, kind) where status = 'PROPOSED';
