package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.load.Operation;
import java.util.ArrayList;
import java.util.List;

/** What the project asks of one table. */
record Acceptance(Measured measured) {

    private static final double READ = 8;
    private static final double WRITE = 6;
    private static final double WRITE_WITH_CONSUMERS = 9;
    private static final double TAIL = 5;
    private static final double GETS_A_SECOND = 3000;
    private static final double CREATES_A_SECOND = 800;
    private static final double COMMITS = 3;
    private static final double MESSAGES = 6;
    private static final double SECONDS_TO_DRAIN = 2;

    List<Threshold> thresholds() {
        List<Threshold> all = new ArrayList<>();
        all.add(atMost("CPU, times the limit", measured.ratio(), ratio()));
        all.add(atMost("p99, times p50", measured.p99() / measured.p50(), TAIL));
        if (measured.operation() == Operation.GET) {
            all.add(atLeast("requests a second", measured.rate(), GETS_A_SECOND));
        }
        if (measured.operation() == Operation.CREATE && measured.consumers()) {
            Counted counted = measured.counted();
            all.add(atLeast("requests a second, long run", counted.load().rate(), CREATES_A_SECOND));
            all.add(atMost("seconds until queues are empty", counted.drained().seconds(), SECONDS_TO_DRAIN));
            all.add(atMost("commits for each", counted.commits(), COMMITS));
            all.add(atMost("messages for each", counted.messages(), MESSAGES));
        }
        return all;
    }

    private double ratio() {
        if (!measured.operation().writes()) {
            return READ;
        }
        return measured.consumers() ? WRITE_WITH_CONSUMERS : WRITE;
    }

    private Threshold atMost(String what, double seen, double bound) {
        return new Threshold(measured.name() + ": " + what, seen, true, bound);
    }

    private Threshold atLeast(String what, double seen, double bound) {
        return new Threshold(measured.name() + ": " + what, seen, false, bound);
    }
}
