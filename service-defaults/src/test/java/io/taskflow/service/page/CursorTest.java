package io.taskflow.service.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.service.problem.ProblemException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final UUID ID = UUID.randomUUID();

    @Test
    void what_was_written_is_read() {
        Cursor cursor = new Cursor("a0V", ID);

        assertThat(Cursor.decode(cursor.encode("by position"), "by position")).isEqualTo(cursor);
    }

    @Test
    void a_key_that_no_database_keeps_is_forged() {
        String forged = new Cursor("a\u0000", ID).encode("by position");

        assertThatThrownBy(() -> Cursor.decode(forged, "by position")).isInstanceOf(ProblemException.class);
    }
}
