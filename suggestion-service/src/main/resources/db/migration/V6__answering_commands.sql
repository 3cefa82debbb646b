-- Whom to answer when nothing comes of a job that a command has asked for. Null in jobs of commands from before this was kept.
alter table suggestion_job add column command_source text;
alter table suggestion_job add column command_sender text;
