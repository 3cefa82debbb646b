-- What an e-mail tells: that a task was assigned to its reader, or that a comment names them.
alter table email add column kind text not null default 'ASSIGNED';
