package io.taskflow.e2e.hostile.http;

import static io.taskflow.e2e.People.id;
import static io.taskflow.e2e.People.somebodyNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.demo.Person;
import io.taskflow.e2e.People;
import io.taskflow.e2e.RunningSystem;
import io.taskflow.e2e.hostile.ServiceLogs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code -Dtaskflow.odd-requests=100000 -Dtaskflow.hostile-seed=2} for others, and as many as one likes. */
@ExtendWith(RunningSystem.class)
class OddRequestsTest {

    private static final int COUNT = Integer.getInteger("taskflow.odd-requests", 2_000);
    private static final long SEED = Long.getLong("taskflow.hostile-seed", 1L);
    private static final List<Integer> UNKNOWN_TO_HTTP = List.of(501, 505);

    private final RunningSystem system;
    private final Person alice;
    private final Person bob;
    private final String marker = "marker" + UUID.randomUUID();

    OddRequestsTest(RunningSystem system) {
        this.system = system;
        this.alice = somebodyNew(system);
        this.bob = somebodyNew(system);
    }

    @Test
    void none_is_a_fault_of_ours_none_opens_what_is_anothers_and_each_refusal_is_a_problem() throws Exception {
        JsonNode bobs = People.project(bob);
        JsonNode bobsTask = bob.api().require("POST", "/api/tasks", Map.of("title", marker, "projectId", id(bobs)));
        JsonNode own = People.project(alice);
        JsonNode ownTask = People.task(alice, own, "Mine");
        var requests = new OddRequests(
                SEED,
                Operations.of(system.addresses().gateway()),
                List.of(
                        id(bobs),
                        id(bobsTask),
                        id(own),
                        id(ownTask),
                        alice.id(),
                        bob.id(),
                        "00000000-0000-7000-8000-000000000000"),
                Objects.requireNonNull(alice.api().authorization()),
                Objects.requireNonNull(People.admin(system).api().authorization()));
        var logs = new ServiceLogs(system.serviceLogs());
        Queue<String> wrong = new ConcurrentLinkedQueue<>();

        Crowd.each(system.addresses().gateway(), COUNT, (wire, number) -> {
            OddRequest request = requests.request(number);
            RawAnswer answer = wire.send(request.bytes(), request.isHead());
            String fault = faultOf(request, answer);
            if (!fault.isEmpty()) {
                wrong.add(fault + ": " + number + ", " + request + " -> " + answer);
            }
            wire.close();
        });

        assertThat(wrong).isEmpty();
        assertThat(logs.aboveWarnings()).isEmpty();
        assertThat(system.unhealthy()).isEmpty();
        assertThat(bob.api().require("GET", "/api/tasks/" + id(bobsTask), null)).isEqualTo(bobsTask);
        assertThat(bob.api().require("GET", "/api/projects/" + id(bobs), null)).isEqualTo(bobs);
    }

    private String faultOf(OddRequest request, RawAnswer answer) {
        if (answer.status() == 0) {
            return "no answer";
        }
        if (answer.status() >= 500 && !UNKNOWN_TO_HTTP.contains(answer.status())) {
            return "a fault of ours";
        }
        if (answer.status() >= 400 && !request.isHead() && !answer.isProblem()) {
            return "no problem document";
        }
        if (answer.body().contains(marker)) {
            return "shows what is another's";
        }
        if (answer.tellsTooMuch()) {
            return "tells how things are inside";
        }
        return !request.mayDo() && answer.status() / 100 == 2 ? "is done" : "";
    }
}
