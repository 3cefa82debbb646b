package io.taskflow.task.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.command.CommandTypes;
import io.taskflow.messaging.command.schema.ContractDesk;
import io.taskflow.messaging.outbox.Outbox;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever asks for the same impossible thing over HTTP and over the bus is told the same by the rules that both have. */
@TaskServiceTest
class SameWordsTest {
    private final People people;
    private final ContractDesk desk;

    @Autowired
    SameWordsTest(People people, Outbox outbox) {
        this.people = people;
        this.desk = new ContractDesk(outbox, Refusal::title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'description': 'no title'}",
                "{'title': ''}",
                "{'title': ' '}",
                "{'title': '201*'}",
                "{'title': 'x', 'description': '20001*'}",
                "{'title': 'x', 'priority': 'ASAP'}",
                "{'title': 'x', 'projectId': 'WEB'}",
                "{'title': 'x', 'dueAt': 'tomorrow'}",
                "{'title': 'x', 'dueOn': 'tomorrow'}",
                "{'title': 'x', 'reminders': 'P1D'}",
                "{'title': 'x', 'dueOn': '2030-01-01', 'reminders': ['P1D','P2D','P3D','P4D','P5D','P6D','P7D','P8D','P9D','P10D','P11D']}",
                "{'title': 'x', 'labels': 'one'}",
                "{'title': 'x', 'labels': ['one', '51*']}",
                "{'title': 'x', 'labels': ['1','2','3','4','5','6','7','8','9','10','11','12','13','14','15','16','17','18','19','20','21']}"
            })
    void over_HTTP_and_over_the_bus(String fault) {
        String body = fault.replace('\'', '"')
                .replace("201*", "x".repeat(201))
                .replace("20001*", "x".repeat(20_001))
                .replace("51*", "x".repeat(51));
        Caller.Reply reply = people.regular("alice").post("/api/tasks", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(overTheBus(body))
                .isEqualTo(reply.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> "/data" + error.path("pointer").asString() + " "
                                + error.path("message").asString())
                        .toList());
    }

    private List<String> overTheBus(String data) {
        String type = CommandTypes.TASK_CREATE.type();
        JsonNode command = JsonMapper.shared().readTree(String.format(Locale.ROOT, """
                {"specversion": "1.0", "id": "%s", "source": "/crm", "type": "%s", "data": %s}""", UUID.randomUUID(), type, data));
        return desk.violations(type, command).stream()
                .map(violation -> violation.pointer() + " " + violation.message())
                .toList();
    }
}
