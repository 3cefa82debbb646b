package io.taskflow.e2e.hostile;

import io.taskflow.e2e.actor.BusAccount.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How many there were of each kind, and what became of them. */
final class Tally {

    /** How the ids of hostile messages begin. */
    static final String PREFIX = "hostile-";

    private final Map<String, String> kindOfTaken = new LinkedHashMap<>();
    private final Map<String, Integer> refusedByBroker = new TreeMap<>();

    void add(String messageId, String kind, Outcome outcome) {
        if (outcome == Outcome.TAKEN) {
            kindOfTaken.put(messageId, kind);
        } else {
            refusedByBroker.merge(kind, 1, Integer::sum);
        }
    }

    /** How many got past the broker. */
    int taken() {
        return kindOfTaken.size();
    }

    int taken(String kind) {
        return (int) kindOfTaken.values().stream().filter(kind::equals).count();
    }

    int refusedByBroker() {
        return refusedByBroker.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One line for each kind, with one of the reasons. */
    void print(Map<String, String> reasons) {
        Map<String, Integer> buried = new TreeMap<>();
        Map<String, String> example = new TreeMap<>();
        kindOfTaken.forEach((id, kind) -> {
            String reason = reasons.get(id);
            if (reason != null) {
                buried.merge(kind, 1, Integer::sum);
                example.put(kind, reason.substring(0, Math.min(reason.length(), 90)));
            }
        });
        refusedByBroker.forEach((kind, count) -> System.out.printf("%-24s %5d refused by the broker%n", kind, count));
        buried.forEach((kind, count) -> System.out.printf("%-24s %5d refused: %s%n", kind, count, example.get(kind)));
    }
}
