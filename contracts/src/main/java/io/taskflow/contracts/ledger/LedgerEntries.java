package io.taskflow.contracts.ledger;

import java.util.List;

/** One message on {@code taskflow.ledger}: JSON, no CloudEvent, since it tells of events and is none. */
public record LedgerEntries(List<LedgerEntry> entries) {

    /** The exchange and the stream behind it. */
    public static final String EXCHANGE = "taskflow.ledger";
}
