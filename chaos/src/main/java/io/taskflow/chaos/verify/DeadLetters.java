package io.taskflow.chaos.verify;

import io.taskflow.chaos.observe.BusAccess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The {@code .dead} queues hold what was put on the bus to end there, and nothing else. */
public record DeadLetters(BusAccess bus, Set<String> poison, Set<String> confirmedPoison) {

    private static final int MOST = 10_000;

    /** Reads them all. */
    public PromiseResult result() {
        List<String> broken = new ArrayList<>();
        Set<String> found = new HashSet<>();
        List<String> queues = bus.queues().stream()
                .map(queue -> queue.path("name").asString(""))
                .filter(name -> name.endsWith(".dead"))
                .toList();
        for (String queue : queues) {
            for (JsonNode message : bus.peek(queue, MOST)) {
                String id = message.at("/properties/message_id").asString("");
                if (poison.contains(id)) {
                    found.add(id);
                } else {
                    broken.add("event " + id + " lies in " + queue + ": "
                            + message.at("/properties/headers/taskflow-reason").asString("?"));
                }
            }
        }
        confirmedPoison.stream()
                .filter(id -> !found.contains(id))
                .forEach(id -> broken.add("poison " + id + " is in no .dead queue"));
        return new PromiseResult(
                "no dead letter but what was poisoned on purpose, and all of that",
                queues.size() + found.size(),
                broken);
    }
}
