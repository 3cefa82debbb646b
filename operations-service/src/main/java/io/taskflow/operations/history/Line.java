package io.taskflow.operations.history;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a chart.
 *
 * @param name the service, queue, work or outcome that it is of
 * @param values one for each step, the oldest first; null where nothing was measured
 */
record Line(
        @Schema(description = "The service, queue, work or outcome that it is of", example = "task-service")
        String name,

        @ArraySchema(
                arraySchema =
                        @Schema(description = "One for each step, the oldest first; null where nothing was measured"),
                schema =
                        @Schema(
                                types = {"number", "null"},
                                format = "double"))
        List<@Nullable Double> values) {

    /** At most so many lines are told of one metric. */
    static final int MOST = 20;

    static Line empty(String name, int steps) {
        List<@Nullable Double> values = new ArrayList<@Nullable Double>(steps);
        for (int step = 0; step < steps; step++) {
            values.add(null);
        }
        return new Line(name, values);
    }

    /** Passes over what is outside. */
    void put(long step, double value) {
        if (step >= 0 && step < values.size()) {
            values.set((int) step, value);
        }
    }
}
