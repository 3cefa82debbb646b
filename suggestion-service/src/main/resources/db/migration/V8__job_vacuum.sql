-- Each job is a row that is changed once and deleted: its remains are cleared away often, not when a fifth of the table has gone.
alter table suggestion_job set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
