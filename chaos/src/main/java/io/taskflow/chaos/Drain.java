package io.taskflow.chaos;

import io.taskflow.chaos.observe.BusAccess;
import io.taskflow.chaos.observe.Databases;
import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.timeline.Span;
import io.taskflow.local.StackException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Waits until nothing is under way any more: no row to publish, no message to handle, no job, no e-mail. */
record Drain(BusAccess bus, Databases databases, RunLog log) {

    private static final Duration LOOK = Duration.ofSeconds(2);

    /** The broker counts every 5 s, so silence has to last longer than that. */
    private static final int LOOKS_IN_A_ROW = 4;

    /** The seconds it took; what is left after {@code patience} is told in the failure. */
    double await(Duration patience) {
        Span span = Span.of(patience);
        Map<String, Long> said = Map.of();
        for (int quiet = 0; quiet < LOOKS_IN_A_ROW; ) {
            Map<String, Long> left = underWay();
            if (!left.equals(said)) {
                log.say("drain", left.isEmpty() ? "nothing is under way" : "under way: " + left);
                said = left;
            }
            quiet = left.isEmpty() ? quiet + 1 : 0;
            if (span.over()) {
                throw new StackException("Not drained after " + patience.toSeconds() + " s, left are " + left + ".");
            }
            Span.pass(LOOK);
        }
        return Math.max(0, span.seconds() - LOOKS_IN_A_ROW * LOOK.toSeconds());
    }

    /** What is left to do, by place. */
    Map<String, Long> underWay() {
        Map<String, Long> left = new TreeMap<>();
        try {
            Databases.WITH_OUTBOX.forEach(
                    name -> left.put("outbox of " + name, databases.number(name, "SELECT count(*) FROM outbox")));
            left.put("suggestion jobs", databases.number("suggestion_service", "SELECT count(*) FROM suggestion_job"));
            left.put(
                    "e-mails waiting",
                    databases.number("notification_service", "SELECT count(*) FROM email WHERE state = 'WAITING'"));
            bus.workQueues()
                    .forEach(queue -> left.put(
                            "queue " + queue.path("name").asString(""),
                            queue.path("messages").asLong(0)));
        } catch (StackException notUp) {
            left.put(notUp.getMessage(), 1L);
        }
        left.values().removeIf(count -> count == 0);
        return left;
    }
}
