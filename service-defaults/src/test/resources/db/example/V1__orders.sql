create table orders (
    id uuid primary key,
    item text not null,
    -- Checked at commit, as late as a database can refuse.
    constraint orders_item_once unique (item) deferrable initially deferred
);
