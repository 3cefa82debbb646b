package io.taskflow.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.testing.Database;
import io.taskflow.testing.Relay;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Ten writers to one project while its lock is held, its database is slow, or the broker is; with the pool's shipped time-outs. */
@TaskServiceTest
@TestPropertySource(
        properties = {
            "spring.datasource.hikari.connection-timeout=3000",
            "spring.datasource.hikari.validation-timeout=1000"
        })
@DirtiesContext
class SlowPartsTest {
    private static final int WRITERS = 10;
    private static final Database STORE = TestInfrastructure.postgres("task_service");
    private static final Relay DATABASE = relayTo(URI.create(STORE.url().substring("jdbc:".length())));
    private static final Vhost VHOST = TestInfrastructure.rabbit();
    private static final Relay BROKER = new Relay(VHOST.host(), VHOST.port());
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final People people;
    private final Bus bus;
    private Caller alice;
    private Caller bob;
    private UUID project = new UUID(0, 0);
    private UUID other = new UUID(0, 0);

    @Autowired
    SlowPartsTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
        this.bob = people.nobody();
    }

    private static Relay relayTo(URI server) {
        return new Relay(server.getHost(), server.getPort());
    }

    @DynamicPropertySource
    static void behindTheRelays(DynamicPropertyRegistry settings) {
        String database = URI.create(STORE.url().substring("jdbc:".length())).getPath();
        settings.add("spring.datasource.url", () -> "jdbc:postgresql://127.0.0.1:" + DATABASE.port() + database);
        settings.add("spring.rabbitmq.host", () -> "127.0.0.1");
        settings.add("spring.rabbitmq.port", BROKER::port);
    }

    @BeforeEach
    void twoProjects() {
        alice = people.regular("alice");
        bob = people.regular("bob");
        project = alice.project();
        other = bob.project();
    }

    @AfterEach
    void heal() {
        DATABASE.answersAfter(Duration.ZERO);
        BROKER.answersAfter(Duration.ZERO);
    }

    @AfterAll
    static void close() throws IOException {
        THREADS.close();
        DATABASE.close();
        BROKER.close();
    }

    @Test
    void all_end_while_the_lock_is_still_held_and_so_do_others_in_other_projects() throws SQLException {
        try (Connection holder = held()) {
            List<CompletableFuture<Caller.Reply>> writers = write();
            CompletableFuture<Caller.Reply> neighbour = post(bob, other, "n");

            assertThat(neighbour.join().status())
                    .as("others are kept from nothing")
                    .isEqualTo(201);
            assertThat(bob.get("/actuator/health/readiness").status()).isEqualTo(200);
            assertThat(writers.stream().map(CompletableFuture::join)).allSatisfy(SlowPartsTest::assertAskedToComeBack);
            holder.rollback();
        }
        assertEachIsThereOnce();
    }

    @Test
    void all_end_while_the_database_answers_late_and_none_that_was_acknowledged_is_lost() {
        DATABASE.answersAfter(Duration.ofMillis(250));

        List<CompletableFuture<Caller.Reply>> writers = write();
        CompletableFuture<Caller.Reply> neighbour = post(bob, other, "n");

        assertThat(writers.stream().map(CompletableFuture::join))
                .allSatisfy(SlowPartsTest::assertDoneOrAskedToComeBack);
        assertDoneOrAskedToComeBack(neighbour.join());
        assertThat(bob.get("/actuator/health/readiness").status()).isEqualTo(200);
        List<String> acknowledged = writers.stream()
                .map(CompletableFuture::join)
                .filter(reply -> reply.status() == 201)
                .map(reply -> reply.at("/id"))
                .toList();
        DATABASE.answersAfter(Duration.ZERO);
        await().untilAsserted(() -> assertThat(ids()).containsAll(acknowledged));
        assertEachIsThereOnce();
    }

    @Test
    void all_are_acknowledged_while_the_broker_is_slow_and_their_events_come_later() {
        BROKER.answersAfter(Duration.ofSeconds(1));

        assertThat(write().stream().map(CompletableFuture::join)).allMatch(reply -> reply.status() == 201);

        BROKER.answersAfter(Duration.ZERO);
        assertEachIsThereOnce();
    }

    /** The project's row, locked by somebody with a connection of their own. */
    private Connection held() throws SQLException {
        Connection holder = DriverManager.getConnection(STORE.url(), STORE.user(), STORE.password());
        holder.setAutoCommit(false);
        try (PreparedStatement lock = holder.prepareStatement("select 1 from project where id = ? for update")) {
            lock.setObject(1, project);
            lock.execute();
        }
        return holder;
    }

    private List<CompletableFuture<Caller.Reply>> write() {
        return IntStream.range(0, WRITERS)
                .mapToObj(writer -> post(alice, project, "w" + writer))
                .toList();
    }

    /** What the gateway sends again as well: one key, one task. */
    private static CompletableFuture<Caller.Reply> post(Caller caller, UUID project, String name) {
        String body = "{\"projectId\":\"%s\",\"title\":\"%s\"}".formatted(project, name);
        return CompletableFuture.supplyAsync(
                () -> caller.post("/api/tasks", body, "Idempotency-Key", project + name), THREADS);
    }

    /** Whoever was asked to come back does; then there are ten tasks and ten events, whoever had been acknowledged at first. */
    private void assertEachIsThereOnce() {
        await().until(() -> write().stream().map(CompletableFuture::join).allMatch(reply -> reply.status() == 201));

        assertThat(ids()).hasSize(WRITERS).doesNotHaveDuplicates();
        await().untilAsserted(() -> assertThat(createdEvents()).containsExactlyInAnyOrderElementsOf(ids()));
    }

    private List<String> ids() {
        return alice.get("/api/tasks?projectId=" + project)
                .json()
                .path("items")
                .valueStream()
                .map(task -> task.path("id").asString(""))
                .toList();
    }

    /** The bus may say a thing twice, under one id. */
    private List<String> createdEvents() {
        return bus.mentioning(project).stream()
                .filter(event -> event.key().equals("task.created"))
                .map(event -> event.json().path("subject").asString(""))
                .distinct()
                .toList();
    }

    private static void assertDoneOrAskedToComeBack(Caller.Reply reply) {
        if (reply.status() != 201) {
            assertAskedToComeBack(reply);
        }
    }

    private static void assertAskedToComeBack(Caller.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isIn(429, 503);
        assertThat(reply.headers().getFirst("Retry-After")).isNotEmpty();
    }
}
