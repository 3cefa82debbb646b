package io.taskflow.benchmarks.http;

import io.taskflow.benchmarks.load.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All of one table: medians of its rounds, and what was counted. */
record Measured(
        Operation operation,
        boolean consumers,
        List<SystemRound> rounds,
        List<LimitRound> limits,
        Counted counted,
        Map<String, Double> residentMiB,
        List<String> profile) {

    String name() {
        return operation.label() + (operation.writes() && !consumers ? " without consumers" : "");
    }

    /** CPU milliseconds for each operation by process. */
    Map<String, Double> millis() {
        Map<String, Double> medians = new LinkedHashMap<>();
        new ArrayList<>(rounds.getFirst().millis().keySet())
                .forEach(name -> medians.put(
                        name, Costs.median(rounds, round -> round.millis().getOrDefault(name, 0.0))));
        return medians;
    }

    double sum() {
        return Costs.median(rounds, round -> Costs.sum(round.millis()));
    }

    double limit() {
        return Costs.median(limits, LimitRound::millis);
    }

    double ratio() {
        return sum() / limit();
    }

    double rate() {
        return Costs.median(rounds, round -> round.load().rate());
    }

    double p50() {
        return Costs.median(rounds, round -> round.load().p50());
    }

    double p99() {
        return Costs.median(rounds, round -> round.load().p99());
    }
}
