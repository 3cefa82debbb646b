-- Routing keys besides routing_key: an event that assigns somebody also goes to those who hear task.assigned alone.
alter table outbox
    add column also_routed_by text[];
