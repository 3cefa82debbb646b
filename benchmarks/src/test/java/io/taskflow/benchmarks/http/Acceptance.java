package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.load.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * What the project asks of one table.
 *
 * @param all what was measured in the same run
 */
record Acceptance(Measured measured, List<Measured> all) {

    private static final double READ = 8;
    private static final double WRITE = 6;
    private static final double WRITE_WITH_CONSUMERS = 9;
    private static final double SESSION = 1.5;
    private static final double TAIL = 5;
    private static final String GATEWAY = "gateway";
    private static final double GETS_A_SECOND = 3000;
    private static final double CREATES_A_SECOND = 800;
    private static final double COMMITS = 3;
    private static final double MESSAGES = 6;
    private static final double SECONDS_TO_DRAIN = 2;

    /** The thresholds of all tables of a run. */
    static List<Threshold> of(List<Measured> all) {
        return all.stream()
                .flatMap(one -> new Acceptance(one, all).thresholds().stream())
                .toList();
    }

    private List<Threshold> thresholds() {
        if (measured.operation() == Operation.SESSION) {
            return session();
        }
        List<Threshold> thresholds = new ArrayList<>();
        thresholds.add(atMost("CPU, times the limit", measured.ratio(), ratio()));
        thresholds.add(atMost("p99, times p50", measured.p99() / measured.p50(), TAIL));
        if (measured.operation() == Operation.GET) {
            thresholds.add(atLeast("requests a second", measured.rate(), GETS_A_SECOND));
        }
        if (measured.operation() == Operation.CREATE && measured.consumers()) {
            Counted counted = measured.counted();
            thresholds.add(atLeast("requests a second, long run", counted.load().rate(), CREATES_A_SECOND));
            thresholds.add(
                    atMost("seconds until queues are empty", counted.drained().seconds(), SECONDS_TO_DRAIN));
            thresholds.add(atMost("commits for each", counted.commits(), COMMITS));
            thresholds.add(atMost("messages for each", counted.messages(), MESSAGES));
        }
        return thresholds;
    }

    private List<Threshold> session() {
        return all.stream()
                .filter(other -> other.operation() == Operation.GET)
                .map(get -> atMost("gateway's CPU, times a get's", gateway(measured) / gateway(get), SESSION))
                .toList();
    }

    private static double gateway(Measured one) {
        return one.millis().getOrDefault(GATEWAY, 0.0);
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
