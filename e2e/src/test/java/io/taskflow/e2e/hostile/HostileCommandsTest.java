package io.taskflow.e2e.hostile;

import static io.taskflow.e2e.People.id;
import static io.taskflow.e2e.People.somebodyNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.demo.Person;
import io.taskflow.e2e.People;
import io.taskflow.e2e.RunningSystem;
import io.taskflow.e2e.actor.BusAccount.Outcome;
import io.taskflow.e2e.actor.Integration;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code -Dtaskflow.hostile-commands=10000 -Dtaskflow.hostile-seed=1} for as many as one likes. */
@ExtendWith(RunningSystem.class)
class HostileCommandsTest {

    private static final int COUNT = Integer.getInteger("taskflow.hostile-commands", 2_000);
    private static final long SEED = Long.getLong("taskflow.hostile-seed", 1L);
    private static final int VALID_EVERY = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(120 + COUNT / 20);
    private static final String REJECTED = "io.taskflow.command.rejected.v1";

    private final RunningSystem system;
    private final Person owner;
    private final JsonNode project;
    private final JsonNode foreign;

    HostileCommandsTest(RunningSystem system) {
        this.system = system;
        this.owner = somebodyNew(system);
        this.project = People.project(owner);
        this.foreign = People.project(owner);
    }

    @Test
    void each_is_refused_with_a_reason_or_by_the_broker_and_the_valid_ones_between_them_are_done() throws Exception {
        try (var crm = Integration.in(id(project), People.admin(system).api());
                var burials = new Burials(system.broker())) {
            crm.answerTo(crm.ask("task.create", valid()));
            var logs = new ServiceLogs(system.serviceLogs());
            var tally = new Tally();

            attack(crm, tally);

            await().atMost(PATIENCE).until(burials::count, count -> count == tally.taken());
            await().atMost(PATIENCE).until(() -> tasksIn(project), count -> count == 1 + COUNT / VALID_EVERY);
            assertThat(tally.taken() + tally.refusedByBroker()).isEqualTo(COUNT);
            assertThat(burials.reasons().values()).noneMatch(String::isBlank);
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(refusalsHeard(crm)).isEqualTo(tally.taken() - tally.taken(Hostility.NAMELESS)));
            assertThat(tasksIn(foreign)).isEqualTo(1);
            assertThat(logs.aboveWarnings()).isEmpty();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(system.unhealthy()).isEmpty());
            crm.answerTo(crm.ask("task.create", valid()));
            report(tally, burials, logs);
        }
    }

    private void attack(Integration crm, Tally tally) {
        var task = People.task(owner, foreign, "Not yours");
        var hostility = new Hostility(SEED, crm.account().user(), id(foreign), id(task));
        for (int number = 1; number <= COUNT; number++) {
            Hostility.Named next = hostility.next(number);
            Attack attack = next.attack();
            String messageId = Tally.PREFIX + number;
            Outcome outcome =
                    crm.account().publish(attack.exchange(), attack.key(), attack.properties(messageId), attack.body());
            assertThat(outcome).as(next.kind()).isEqualTo(attack.expected());
            tally.add(messageId, next.kind(), outcome);
            if (number % VALID_EVERY == 0) {
                crm.ask("task.create", valid());
            }
        }
    }

    private Map<String, Object> valid() {
        return Map.of("title", "A good one", "projectId", id(project), "priority", "LOW");
    }

    private long tasksIn(JsonNode which) {
        return system.databases()
                .number("task_service", "SELECT count(*) FROM task WHERE project_id = '" + id(which) + "'");
    }

    private static long refusalsHeard(Integration crm) {
        return crm.all(event -> event.path("type").asString().equals(REJECTED)).stream()
                .map(People::id)
                .distinct()
                .count();
    }

    private static void report(Tally tally, Burials burials, ServiceLogs logs) {
        System.out.printf(
                "%d hostile commands (seed %d): %d refused by the broker, %d refused with a reason; %d valid ones, all done;"
                        + " %d log lines, %d warnings, 0 errors%n",
                COUNT,
                SEED,
                tally.refusedByBroker(),
                tally.taken(),
                COUNT / VALID_EVERY,
                logs.count(),
                logs.warnings().size());
        tally.print(burials.reasons());
        logs.warnings().stream().limit(5).forEach(System.out::println);
    }
}
