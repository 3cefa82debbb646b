package io.taskflow.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A part that is going to die.
 *
 * @param part its name
 * @param at when, after the beginning
 * @param down how long before it is started again
 */
public record PlannedKill(String part, Duration at, Duration down) {

    /** How often a part is drawn, compared to the others; what holds no promise of the bus is killed less often. */
    private static final Map<String, Integer> WEIGHTS = Map.of("redis", 1, "keycloak", 1, "mail", 1);

    private static final int WEIGHT = 5;
    private static final long SHORTEST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 4000;

    /** The first nine tenths of the time: the last kills, too, hit a system under load. */
    private static final double HIT = 0.9;

    /** So many kills, spread over the time at random instants, the same for the same seed. */
    public static List<PlannedKill> plan(int kills, Duration length, List<String> parts, Random random) {
        List<String> drawn = draw(kills, parts, random);
        List<PlannedKill> plan = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            double instant = (i + random.nextDouble()) / kills * length.toMillis() * HIT;
            plan.add(new PlannedKill(
                    drawn.get(i),
                    Duration.ofMillis((long) instant),
                    Duration.ofMillis(random.nextLong(SHORTEST_MILLIS, LONGEST_MILLIS))));
        }
        return plan;
    }

    /** As from an urn that is refilled when it is empty, so that no part is forgotten in a long run. */
    private static List<String> draw(int kills, List<String> parts, Random random) {
        List<String> drawn = new ArrayList<>();
        while (drawn.size() < kills) {
            List<String> urn = new ArrayList<>();
            parts.forEach(part -> urn.addAll(Collections.nCopies(WEIGHTS.getOrDefault(part, WEIGHT), part)));
            Collections.shuffle(urn, random);
            drawn.addAll(urn);
        }
        return drawn.subList(0, kills);
    }
}
