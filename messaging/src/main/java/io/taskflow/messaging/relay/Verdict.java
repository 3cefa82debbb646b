package io.taskflow.messaging.relay;

import io.taskflow.messaging.relay.Sending.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of the rows of a batch. Told in the rows' order. Behind a row that was refused or lost nothing of its
 * ordering key counts as taken: it goes again, so that the last that is heard of a key is its last event.
 */
final class Verdict {

    private final List<OutboxRow> taken = new ArrayList<>();
    private final Map<Long, String> refused = new LinkedHashMap<>();
    private final List<OutboxRow> lost = new ArrayList<>();
    private final Set<UUID> lostKeys = new HashSet<>();
    private final Set<UUID> heldBack;

    /** @param heldBack ordering keys of which nothing may count as taken any more; grows */
    Verdict(Set<UUID> heldBack) {
        this.heldBack = heldBack;
    }

    void on(OutboxRow row, Answer answer) {
        if (heldBack.contains(row.orderingKey())) {
            return;
        }
        if (lostKeys.contains(row.orderingKey())) {
            lost.add(row);
            return;
        }
        switch (answer.outcome()) {
            case TAKEN -> taken.add(row);
            case REFUSED -> holdBack(row, answer.reason());
            case PENDING -> holdBack(row, "not confirmed in time");
            case LOST -> {
                lostKeys.add(row.orderingKey());
                lost.add(row);
            }
        }
    }

    private void holdBack(OutboxRow row, String reason) {
        heldBack.add(row.orderingKey());
        refused.put(row.id(), reason);
    }

    List<OutboxRow> taken() {
        return taken;
    }

    Map<Long, String> refused() {
        return refused;
    }

    /** To be sent again, for nobody knows. */
    List<OutboxRow> lost() {
        return lost;
    }
}
