-- Messages that nobody could handle: open until an operator decides, and then kept for a while.
CREATE SEQUENCE dead_letter_place;

CREATE TABLE dead_letter (
    id            uuid PRIMARY KEY, -- a digest of queue, message id, last failure and body: one death is one row, however often it is told
    place         bigint NOT NULL DEFAULT nextval('dead_letter_place'),
    queue         text NOT NULL,
    message_id    text,
    type          text,
    source        text,
    subject       text,
    sender        text, -- the broker account that first published it, proven
    routing_key   text,
    reason        text NOT NULL,
    exception     text,
    attempts      integer NOT NULL,
    first_failure timestamptz,
    last_failure  timestamptz NOT NULL,
    trace_id      text,
    headers       jsonb NOT NULL,
    body          bytea NOT NULL,
    size          integer NOT NULL,
    state         text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'REPLAYED', 'DISCARDED')),
    resolved_at   timestamptz,
    resolved_by   text,
    CHECK ((state = 'OPEN') = (resolved_at IS NULL))
);

-- The list, and the next page of it.
CREATE INDEX dead_letter_list ON dead_letter (state, place);
-- What a queue may have open at most; how much it has.
CREATE INDEX dead_letter_open_of_queue ON dead_letter (queue, place) INCLUDE (size) WHERE state = 'OPEN';
-- What became of an event.
CREATE INDEX dead_letter_of_message ON dead_letter (message_id);
-- Retention.
CREATE INDEX dead_letter_resolved ON dead_letter (resolved_at) WHERE state <> 'OPEN';
