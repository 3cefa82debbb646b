package io.taskflow.gateway.surroundings;

/** The five services behind the gateway. */
public record Services(Upstream auth, Upstream task, Upstream suggestion, Upstream notification, Upstream operations)
        implements AutoCloseable {

    Services() {
        this(new Upstream(), new Upstream(), new Upstream(), new Upstream(), new Upstream());
    }

    /** As new. */
    public void reset() {
        auth.reset();
        task.reset();
        suggestion.reset();
        notification.reset();
        operations.reset();
    }

    @Override
    public void close() {
        auth.close();
        task.close();
        suggestion.close();
        notification.close();
        operations.close();
    }
}
