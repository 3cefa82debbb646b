-- The language model's tokens that were taken on a day (UTC): by a person's id, 'background' or 'all'.
create table llm_budget (
    day     date   not null,
    account text   not null,
    tokens  bigint not null,
    primary key (day, account)
);
