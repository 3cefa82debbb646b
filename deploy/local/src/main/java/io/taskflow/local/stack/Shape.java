package io.taskflow.local.stack;

import io.taskflow.local.StackException;
import java.util.Map;

/**
 * How a system differs from the one that people start.
 *
 * @param instances how many of each service but the gateway run, 1 to 3
 * @param gatewaySettings what the gateway is told otherwise
 */
public record Shape(int instances, Map<String, String> gatewaySettings) {

    /** One of each. */
    public static final Shape PLAIN = new Shape(1, Map.of());

    private static final int MOST = 3;

    /** Refuses what there are no ports for. */
    public Shape {
        if (instances < 1 || instances > MOST) {
            throw new StackException("There can be 1 to " + MOST + " instances of a service, not " + instances + ".");
        }
    }
}
