package io.taskflow.operations.support;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import tools.jackson.databind.JsonNode;

/** An operator at the desk, and a new queue of task-service in which messages can die. */
public final class OpenDesk implements BeforeEachCallback, AfterEachCallback {

    /** Where the dead letters are. */
    public static final String LIST = "/api/admin/dead-letters";

    private final String queue = Bus.newQueue();
    private final Bus bus = Bus.as("task-service");
    private @Nullable Api admin;

    /** The queue, whose dead letters go to {@code <queue>.dead}, too. */
    public String queue() {
        return queue;
    }

    /** The bus as task-service sees it. */
    public Bus bus() {
        return bus;
    }

    /** The operator. */
    public Api admin() {
        return Objects.requireNonNull(admin);
    }

    /** What the queue has open. */
    public JsonNode open() {
        return admin().get(LIST + "?limit=200&queue=" + queue).json();
    }

    /** The same when it has so much. Another class's context may be shutting down its connection meanwhile: its threads are not ours. */
    public JsonNode awaitOpen(int count) {
        return await().dontCatchUncaughtExceptions()
                .until(this::open, open -> open.path("count").asInt() == count);
    }

    /** Ids of what a list has, in its order. */
    public static List<String> ids(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        var context = SpringExtension.getApplicationContext(test);
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        admin = new Api(port, context.getBean(Issuer.class).tokenOf("admin"));
        bus.declare(queue);
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        bus.close();
    }
}
