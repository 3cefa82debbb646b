package io.taskflow.operations.event;

import io.taskflow.contracts.ledger.ServiceLedger;
import java.util.List;
import java.util.Map;

/**
 * What the services answered.
 *
 * @param ledgers by the name of the service that was asked
 * @param unavailable who did not answer in time
 */
record Answers(Map<String, ServiceLedger> ledgers, List<String> unavailable) {

    /** Whether any service knows the event. */
    boolean isKnown() {
        return ledgers.values().stream()
                .anyMatch(ledger -> ledger.waiting() != null
                        || !ledger.handled().isEmpty()
                        || !ledger.effects().isEmpty());
    }
}
