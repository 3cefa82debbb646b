-- What a proposal has cost: null where it is older than this.
alter table suggestion add column fallback_reason text;
alter table suggestion add column input_tokens bigint;
alter table suggestion add column output_tokens bigint;
-- In the currency of taskflow.llm.price; null where none is set.
alter table suggestion add column cost numeric;
alter table suggestion add column latency_ms bigint;
