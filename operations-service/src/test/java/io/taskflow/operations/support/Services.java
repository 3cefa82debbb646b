package io.taskflow.operations.support;

/** The four services that are asked of events. */
public record Services(FakeServer auth, FakeServer task, FakeServer suggestion, FakeServer notification)
        implements AutoCloseable {

    private static final String NOTHING = "{\"service\":\"x\",\"waiting\":null,\"handled\":[],\"effects\":[]}";

    Services() {
        this(new FakeServer(), new FakeServer(), new FakeServer(), new FakeServer());
    }

    /** None of them knows anything. */
    public void knowNothing() {
        for (FakeServer each : new FakeServer[] {auth, task, suggestion, notification}) {
            each.reset();
            each.answers(NOTHING);
        }
    }

    @Override
    public void close() {
        auth.close();
        task.close();
        suggestion.close();
        notification.close();
    }
}
