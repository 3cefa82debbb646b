package io.taskflow.local.rabbitmq;

import io.taskflow.local.Progress;
import io.taskflow.local.http.JsonApi;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Brings a virtual host of an older TaskFlow up to date. RabbitMQ imports its definitions at each start but leaves an
 * exchange as it is once it is there, and an exchange cannot change its type: one of another type is made anew with its bindings. What no
 * definition names any more goes.
 */
record OlderTopology(JsonApi management, String vhost) {

    /** Safe to repeat. What is dead-lettered in between is kept by its queue, which tries again. */
    void bringUpTo(String definitions, Progress progress) {
        makeAnew(definitions, progress);
        management.send("DELETE", "/queues/" + JsonApi.encode(vhost) + "/taskflow.dead-letters", null);
        management.send("DELETE", "/users/gateway", null);
    }

    private void makeAnew(String definitions, Progress progress) {
        JsonNode wanted = JsonApi.JSON.readTree(definitions);
        List<JsonNode> outdated = wanted.path("exchanges")
                .valueStream()
                .filter(this::hasAnotherType)
                .toList();
        for (JsonNode exchange : outdated) {
            String name = exchange.path("name").asString();
            progress.say("rabbitmq", "making the exchange " + name + " anew as " + type(exchange));
            String path = "/exchanges/" + JsonApi.encode(vhost) + "/" + JsonApi.encode(name);
            JsonNode bindings = management.require("GET", path + "/bindings/source", null);
            management.require("DELETE", path, null);
            management.require("POST", "/definitions", definitions);
            bindings.forEach(this::bind);
        }
    }

    private boolean hasAnotherType(JsonNode wanted) {
        String name = wanted.path("name").asString();
        JsonApi.Reply there =
                management.send("GET", "/exchanges/" + JsonApi.encode(vhost) + "/" + JsonApi.encode(name), null);
        return there.ok() && !type(there.body()).equals(type(wanted));
    }

    private static String type(JsonNode exchange) {
        return exchange.path("type").asString();
    }

    private void bind(JsonNode binding) {
        String path = "/bindings/" + JsonApi.encode(vhost) + "/e/"
                + JsonApi.encode(binding.path("source").asString()) + "/q/"
                + JsonApi.encode(binding.path("destination").asString());
        management.require(
                "POST",
                path,
                JsonApi.JSON
                        .createObjectNode()
                        .put("routing_key", binding.path("routing_key").asString())
                        .set("arguments", binding.path("arguments")));
    }
}
