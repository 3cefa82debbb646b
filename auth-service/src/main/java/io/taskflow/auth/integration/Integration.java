package io.taskflow.auth.integration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Another system's account.
 *
 * @param subscribe topic patterns of the events it wants of its projects
 * @param projectIds where it was made EDITOR at its beginning; who is a member today, the project knows
 * @param passwordHash what the broker keeps of the password
 */
record Integration(
        UUID id,
        String name,
        boolean publish,
        List<String> subscribe,
        List<UUID> projectIds,
        String passwordHash,
        State state,
        Instant createdAt) {

    Integration {
        subscribe = List.copyOf(subscribe);
        projectIds = List.copyOf(projectIds);
    }

    /** Where its account stands. */
    enum State {
        /** The broker may or may not know it; nobody has its password yet. */
        CREATING,
        READY,
        /** It never became anybody's; the broker may still know it. */
        GIVEN_UP,
        /** It is gone for everybody; the broker may still know it. */
        DELETING,
        /** Nobody knows it, and nobody else gets its name: what it left behind must not be done for a namesake. */
        GONE
    }

    /** Its account at the broker, and its queue. No service's name begins like this. */
    String username() {
        return username(name);
    }

    static String username(String name) {
        return "integration." + name;
    }

    boolean isReady() {
        return state == State.READY;
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Integration[" + name + ", " + state + "]";
    }
}
