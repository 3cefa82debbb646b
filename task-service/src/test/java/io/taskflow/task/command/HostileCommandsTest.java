package io.taskflow.task.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.taskflow.task.command.Hostility.Attack;
import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code -Dtaskflow.hostile-commands=10000 -Dtaskflow.hostile-seed=1} for as many as one likes. */
@TaskServiceTest
class HostileCommandsTest {
    private static final int COUNT = Integer.getInteger("taskflow.hostile-commands", 300);
    private static final long SEED = Long.getLong("taskflow.hostile-seed", 1L);
    private static final int VALID_EVERY = 10;

    private final People people;
    private final Bus bus;
    private final JdbcClient jdbc;

    @Autowired
    HostileCommandsTest(People people, Bus bus, JdbcClient jdbc) {
        this.people = people;
        this.bus = bus;
        this.jdbc = jdbc;
    }

    @Test
    void each_is_refused_with_a_reason_and_the_valid_ones_between_them_are_done() throws Exception {
        Caller alice = people.regular("alice");
        UUID project = alice.project();
        UUID foreign = alice.project();
        try (OtherSystem system = new OtherSystem(bus, List.of(project));
                DeadCommands dead = new DeadCommands()) {
            Awaitility.await().until(() -> isMember(project, system.id()));
            ListAppender<ILoggingEvent> log = listen();

            Sent sent = attack(
                    system, project, new Hostility(SEED, system.username(), foreign, alice.task(foreign, "Not yours")));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60 + COUNT / 20))
                    .until(() -> tasksIn(project), created -> created == sent.valid());
            assertThat(dead.await(sent.taken(), system)).hasSize(sent.taken()).noneMatch(String::isBlank);
            assertThat(sent.valid() + sent.taken() + sent.refusedByBroker()).isEqualTo(COUNT + COUNT / VALID_EVERY);
            assertThat(tasksIn(foreign)).isEqualTo(1);
            assertThat(logged(log, Level.ERROR)).isEmpty();
            assertThat(people.nobody().get("/actuator/health/readiness").status())
                    .isEqualTo(200);
            System.out.println("hostile commands: " + sent + ", warnings logged: "
                    + logged(log, Level.WARN).size());
        }
    }

    /** What became of them at the broker. */
    private record Sent(int valid, int taken, int refusedByBroker) {}

    private static Sent attack(OtherSystem system, UUID project, Hostility hostility) {
        int refusedByBroker = 0;
        for (int i = 1; i <= COUNT; i++) {
            Attack attack = hostility.next();
            boolean taken = system.publish(attack.key(), attack.userId(), attack.body());
            assertThat(taken).isEqualTo(!attack.refusedByBroker());
            refusedByBroker += taken ? 0 : 1;
            if (i % VALID_EVERY == 0) {
                system.send("task.create", "{\"projectId\": \"" + project + "\", \"title\": \"Task " + i + "\"}");
            }
        }
        return new Sent(COUNT / VALID_EVERY, COUNT - refusedByBroker, refusedByBroker);
    }

    private static ListAppender<ILoggingEvent> listen() {
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(appender);
        return appender;
    }

    /** What was logged at this level; an appender writes while it holds its own lock. */
    private static List<ILoggingEvent> logged(ListAppender<ILoggingEvent> log, Level level) {
        synchronized (log) {
            return log.list.stream().filter(event -> event.getLevel() == level).toList();
        }
    }

    private boolean isMember(UUID project, UUID user) {
        return jdbc.sql("select exists (select from project_member where project_id = :project and user_id = :user)")
                .param("project", project)
                .param("user", user)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private int tasksIn(UUID project) {
        return jdbc.sql("select count(*) from task where project_id = :project")
                .param("project", project)
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
