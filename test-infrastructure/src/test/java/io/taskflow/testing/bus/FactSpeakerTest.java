package io.taskflow.testing.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.contracts.event.Publishers;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FactSpeakerTest {

    private final Vhost vhost = TestInfrastructure.rabbit();

    @Test
    void the_broker_lets_each_service_say_what_consumers_believe_of_it() {
        List<JsonNode> permissions = vhost.management()
                .require("GET", "/vhosts/" + vhost.name() + "/topic-permissions", null)
                .valueStream()
                .filter(each -> each.path("exchange").asString().equals("taskflow.events"))
                .toList();

        assertThat(permissions)
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.path("write").asString())
                        .isEqualTo(Publishers.routingKeys(each.path("user").asString())));
    }

    @Test
    void a_service_cannot_say_what_is_anothers_to_say() {
        try (FactSpeaker speaker = new FactSpeaker(vhost)) {
            speaker.say("task.created", "{}");
            assertThatThrownBy(() -> speaker.sayAs("auth-service", "task.created", "{}"))
                    .hasStackTraceContaining("ACCESS_REFUSED");
        }
    }
}
