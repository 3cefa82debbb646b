package io.taskflow.gateway.desk.deadletter;

import static org.awaitility.Awaitility.await;

import io.taskflow.gateway.surroundings.Api;
import io.taskflow.gateway.surroundings.Bus;
import io.taskflow.gateway.surroundings.TokenIssuer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The desk of the test's gateway once it answers, an operator at it, and a new queue of task-service in which messages can die. */
final class OpenDesk implements BeforeEachCallback, AfterEachCallback {

    /** Where the dead letters are. */
    static final String LIST = "/api/admin/dead-letters";

    private final String queue = Bus.newQueue();
    private final Bus bus = Bus.as("task-service");
    private @Nullable Api admin;

    /** The queue, whose dead letters go to {@code <queue>.dead}. */
    String queue() {
        return queue;
    }

    /** The bus as task-service sees it. */
    Bus bus() {
        return bus;
    }

    /** The operator, {@code op-1}. */
    Api admin() {
        return Objects.requireNonNull(admin);
    }

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        var context = SpringExtension.getApplicationContext(test);
        Api operator = new Api(
                context.getBean(WebTestClient.class),
                context.getBean(TokenIssuer.class).tokenOf("op-1", "admin"));
        admin = operator;
        bus.declare(queue);
        await().until(() -> operator.get(LIST).status() == 200);
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        bus.close();
    }
}
