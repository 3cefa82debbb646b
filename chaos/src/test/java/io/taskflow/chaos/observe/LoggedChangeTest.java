package io.taskflow.chaos.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggedChangeTest {

    private static final String ID = "0197a1c3-0000-7000-8000-000000000001";
    private static final String ROW = "table public.outbox: INSERT: id[bigint]:7 event_id[uuid]:'" + ID
            + "' ordering_key[uuid]:'" + ID + "' body[text]:'{\"title\": \"x\"}'";
    private static final String TO = " created_at[timestamp with time zone]:'2026-01-01 00:00:00+00' exchange[text]:";

    @Test
    void a_row_for_the_events_is_an_event() {
        assertThat(change(ROW, "'taskflow.events' subject[text]:'" + ID + "'").event())
                .hasValue(ID);
        assertThat(change(ROW, "'taskflow.events' subject[text]:null").event()).hasValue(ID);
        assertThat(change(ROW, "'taskflow.events' subject[text]:null also_routed_by[text[]]:'{task.assigned}'")
                        .event())
                .hasValue(ID);
    }

    @Test
    void a_row_for_the_ledger_is_none_whatever_its_body_says() {
        String pretends = ROW.replace("x", " exchange[text]:''taskflow.events'' subject[text]:null");

        assertThat(change(pretends, "'taskflow.ledger' subject[text]:null").event())
                .isEmpty();
    }

    @Test
    void a_deletion_and_another_table_are_none() {
        String end = "'taskflow.events' subject[text]:null";

        assertThat(change(ROW.replace("INSERT", "DELETE"), end).event()).isEmpty();
        assertThat(change(ROW.replace("outbox", "task"), end).event()).isEmpty();
        assertThat(new LoggedChange("BEGIN", "BEGIN").event()).isEmpty();
    }

    private static LoggedChange change(String row, String exchange) {
        return new LoggedChange(row, TO + exchange);
    }
}
