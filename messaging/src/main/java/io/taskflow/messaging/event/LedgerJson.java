package io.taskflow.messaging.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskflow.contracts.ledger.LedgerEntry;
import tools.jackson.databind.json.JsonMapper;

/** A ledger entry as it goes on the wire; what has no value is left out. */
public final class LedgerJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private LedgerJson() {}

    /** One entry. */
    public static String write(LedgerEntry entry) {
        return JSON.writeValueAsString(entry);
    }
}
