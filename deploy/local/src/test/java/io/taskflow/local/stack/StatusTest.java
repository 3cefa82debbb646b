package io.taskflow.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.Checkout;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.site.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StatusTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aStoppedSystemHasTheShapeThatProgramsReadAndNoPids() {
        LocalStack stack = new LocalStack(new Checkout(folder), new Ports(9080), (part, what) -> {});
        JsonNode status = JsonApi.JSON.valueToTree(Status.of(stack));
        assertThat(status.propertyNames())
                .containsExactlyInAnyOrder("gateway", "mail", "amqp", "keycloak", "logins", "parts");
        assertThat(status.path("gateway").asString()).isEqualTo("http://localhost:9080");
        assertThat(status.path("logins").findValuesAsString("username")).contains("alice", "bob", "admin");
        JsonNode part = status.path("parts").get(0);
        assertThat(part.propertyNames()).containsExactlyInAnyOrder("name", "state", "pid", "port", "memoryMiB");
        assertThat(part.path("state").asString()).isEqualTo("stopped");
        assertThat(part.path("pid").isNull()).isTrue();
        assertThat(status.path("parts")).hasSize(11);
    }
}
