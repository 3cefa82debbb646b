package io.taskflow.local.stack;

import io.taskflow.local.StackException;
import io.taskflow.local.part.JvmProfile;
import java.util.Map;

/**
 * How a system differs from the one that people start.
 *
 * @param instances how many of each service but the gateway run, 1 to 3
 * @param gatewaySettings what the gateway is told otherwise
 * @param suggestionSettings what suggestion-service is told otherwise
 * @param jvm how the services' JVMs run
 */
public record StackOptions(
        int instances, Map<String, String> gatewaySettings, Map<String, String> suggestionSettings, JvmProfile jvm) {

    /** One of each. */
    public static final StackOptions PLAIN = new StackOptions(1, Map.of(), Map.of(), JvmProfile.LOCAL);

    private static final int MOST = 3;

    /** Refuses what there are no ports for. */
    public StackOptions {
        if (instances < 1 || instances > MOST) {
            throw new StackException("There can be 1 to " + MOST + " instances of a service, not " + instances + ".");
        }
    }

    /** One of each, whose gateway lets one person, and one address with bad tokens, ask ten thousand times: each has to be answered for what it is. */
    static StackOptions forTests() {
        return new StackOptions(
                1,
                Map.of("TASKFLOW_RATELIMIT_USER_QUOTA", "20000", "TASKFLOW_RATELIMIT_ANONYMOUS_QUOTA", "20000"),
                Map.of(),
                JvmProfile.LOCAL);
    }

    /** One of each, whose JVMs run as in the containers. */
    public static StackOptions production() {
        return new StackOptions(1, Map.of(), Map.of(), JvmProfile.PRODUCTION);
    }
}
