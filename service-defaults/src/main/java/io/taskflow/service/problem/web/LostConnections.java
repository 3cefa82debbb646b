package io.taskflow.service.problem.web;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a failure comes from a database that went away in the middle of a transaction. */
final class LostConnections {
    /** Connection exceptions (08), and an operator or a crash that ends the session (57P01, 57P02, 57P03). */
    private static final List<String> STATES = List.of("08", "57P01", "57P02", "57P03");

    /** What Hikari says, without a state, of a connection that it has given up since it failed. */
    private static final String GIVEN_UP = "Connection is closed";

    private LostConnections() {}

    static boolean caused(@Nullable Throwable failure) {
        if (failure == null) {
            return false;
        }
        boolean lost = failure instanceof SQLException sql && isLost(sql);
        return lost || caused(failure.getCause());
    }

    private static boolean isLost(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? GIVEN_UP.equals(failure.getMessage())
                : STATES.stream().anyMatch(state::startsWith);
    }
}
