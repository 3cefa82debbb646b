-- What was measured, a value a minute: kept for some days, for the charts of those who have no Prometheus.
CREATE TABLE measurement (
    metric text NOT NULL,
    series text NOT NULL, -- the service, queue or outcome that it is of
    at     timestamptz NOT NULL, -- the whole minute
    value  double precision NOT NULL, -- of a counter: its increase in a minute
    PRIMARY KEY (metric, at, series) -- several instances measure, one is kept
);

-- Retention; rows come in the order of time.
CREATE INDEX measurement_at ON measurement USING brin (at);
