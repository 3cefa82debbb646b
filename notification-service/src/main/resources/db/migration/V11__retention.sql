-- What is old enough to be forgotten? The first also answers an operator who asks what has failed.
create index email_settled on email (state, settled_at) where state <> 'WAITING';
drop index email_failed;
create index notification_read_by_age on notification (created_at) where read_at is not null;
create index notification_unread_by_age on notification (created_at) where read_at is null;
