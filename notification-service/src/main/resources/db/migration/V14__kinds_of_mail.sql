-- An e-mail is of the same kinds as a notification.
update email set kind = 'TASK_ASSIGNED' where kind = 'ASSIGNED';
alter table email alter column kind set default 'TASK_ASSIGNED';
