-- An administrator's question: which e-mails came of this event? (GET /actuator/events/{id})
create index email_by_cause on email (cause_id) where cause_id is not null;
