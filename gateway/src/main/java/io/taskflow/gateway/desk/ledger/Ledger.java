package io.taskflow.gateway.desk.ledger;

import io.taskflow.gateway.desk.broker.StreamReader;
import io.taskflow.gateway.problem.ProblemKind;
import io.taskflow.gateway.problem.RefusedRequestException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds an event's entries by reading the ledger from the time in the event's id on: there is no index, and it needs none,
 * as almost everything that an event causes is written within seconds of it.
 */
@Component
class Ledger {

    static final String STREAM = "taskflow.ledger-entries";

    /** What the stream keeps. */
    private static final Duration KEPT = Duration.ofDays(7);
    /** The clocks of services and broker may differ by this much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private static final int AHEAD = 100;

    private final StreamReader streams;
    private final JsonMapper json;
    private final Clock clock;

    Ledger(StreamReader streams, JsonMapper json, Clock clock) {
        this.streams = streams;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What became of an event.
     *
     * @throws RefusedRequestException as a 404 for one that the ledger does not know, or not any more
     */
    EventTrail trail(EventId id) {
        Instant asked = clock.instant();
        if (id.time().isBefore(asked.minus(KEPT))) {
            throw notFound("The ledger keeps seven days; this event is older.");
        }
        if (id.time().isAfter(asked.plus(CLOCK_SKEW))) {
            throw notFound("This id is of a time that has not come yet.");
        }
        EndOfStream end = new EndOfStream();
        streams.read(STREAM, "last", 1, end);
        LedgerSearch search = new LedgerSearch(id, end.offset(), asked.plus(LedgerSearch.LONGEST), clock, json);
        streams.read(STREAM, Date.from(id.time().minus(CLOCK_SKEW)), AHEAD, search);
        if (search.found().isEmpty()) {
            throw notFound("The ledger has no entry of this event"
                    + (search.complete()
                            ? "; what waits in a queue is not in it yet."
                            : " up to " + search.readUpTo(asked) + "; no more was read."));
        }
        return new Trail(search.found()).of(id, search.readUpTo(asked), search.complete());
    }

    private static RefusedRequestException notFound(String detail) {
        return new RefusedRequestException(ProblemKind.NOT_FOUND, detail);
    }
}
