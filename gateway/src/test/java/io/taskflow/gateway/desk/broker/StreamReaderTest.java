package io.taskflow.gateway.desk.broker;

import static org.awaitility.Awaitility.await;

import io.taskflow.gateway.surroundings.Bus;
import io.taskflow.gateway.surroundings.GatewayTest;
import io.taskflow.gateway.surroundings.OnTheBus;
import io.taskflow.testing.TestInfrastructure;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@GatewayTest
class StreamReaderTest implements OnTheBus {

    /** The broker closes a channel on which a message waits unacknowledged for half an hour. */
    @Test
    void whoFollowsAStreamAtRestLeavesNothingUnacknowledged() throws Exception {
        String queue = Bus.newQueue();
        try (Bus bus = Bus.as("task-service")) {
            bus.declare(queue);
            bus.die(queue, "m-1", "x", "{}");
        }

        await().until(
                        StreamReaderTest::followers,
                        channels -> !channels.isEmpty()
                                && channels.stream().allMatch(channel -> unacknowledged(channel) == 0));
    }

    private static List<JsonNode> followers() {
        var vhost = TestInfrastructure.rabbit();
        return vhost.management()
                .require("GET", "/vhosts/" + vhost.name() + "/channels", null)
                .valueStream()
                .filter(channel -> channel.path("user").asString("").equals("gateway"))
                .filter(channel -> delivered(channel) > 0)
                .toList();
    }

    private static long delivered(JsonNode channel) {
        return channel.at("/message_stats/deliver").asLong(0);
    }

    private static long unacknowledged(JsonNode channel) {
        return channel.path("messages_unacknowledged").asLong(-1);
    }
}
