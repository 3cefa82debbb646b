package io.taskflow.chaos.observe;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change as {@code test_decoding} writes it. Its middle, where a row of the outbox has its body, does not matter; the
 * exchange comes after it, and says whether the row is an event or only a note for the ledger.
 *
 * @param beginning the first characters
 * @param end the last characters; may be the same ones
 */
record LoggedChange(String beginning, String end) {

    private static final Pattern OUTBOX_ROW =
            Pattern.compile("^table public\\.outbox: INSERT: .*?event_id\\[uuid]:'([0-9a-f-]{36})'", Pattern.DOTALL);
    private static final Pattern FOR_EVENTS =
            Pattern.compile(" exchange\\[text]:'taskflow\\.events' subject\\[text]:(null|'[^']*')"
                    + "( also_routed_by\\[text\\[]]:(null|'[^']*'))?( behind_id\\[bigint]:(null|\\d+))?$");

    /** The id of the event that this put into an outbox; empty if it did not. */
    Optional<String> event() {
        Matcher row = OUTBOX_ROW.matcher(beginning);
        return row.find() && FOR_EVENTS.matcher(end).find() ? Optional.of(row.group(1)) : Optional.empty();
    }
}
