package io.taskflow.gateway.route;

import io.taskflow.gateway.GatewaySettings;
import io.taskflow.gateway.problem.Refusals;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The places for sockets: so many in all, and so many of them for one person. */
final class SocketPlaces {

    /** In whose name a socket is asked for that its service will refuse. */
    static final String NOBODY = "";

    /** As long as a place is likely to be taken; nobody knows when another socket closes. */
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final int all;
    private final int perPerson;
    private final Map<String, Integer> taken = new HashMap<>();
    private int sum;

    SocketPlaces(GatewaySettings settings) {
        this.all = settings.maxSockets();
        this.perPerson = settings.maxSocketsPerPerson();
    }

    synchronized int taken() {
        return sum;
    }

    /**
     * A place of this person's.
     *
     * @return what gives it back; nothing happens when it is run again
     * @throws ProblemException 429 if the person has too many, 503 if there are too many in all
     */
    synchronized Runnable take(String person) {
        if (!person.equals(NOBODY) && taken.getOrDefault(person, 0) >= perPerson) {
            throw ProblemException.tooManyRequests(
                    "You have %d live connections here already, as many as one person may have. Close one, then connect again."
                            .formatted(perPerson),
                    COME_BACK);
        }
        if (sum >= all) {
            throw Refusals.of(ProblemKind.UNAVAILABLE);
        }
        taken.merge(person, 1, Integer::sum);
        sum++;
        AtomicBoolean held = new AtomicBoolean(true);
        return () -> {
            if (held.compareAndSet(true, false)) {
                giveBack(person);
            }
        };
    }

    private synchronized void giveBack(String person) {
        taken.computeIfPresent(person, (name, sockets) -> sockets == 1 ? null : sockets - 1);
        sum--;
    }
}
