package io.taskflow.e2e;

import io.taskflow.local.demo.Person;
import io.taskflow.local.http.JsonApi;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** People who come to the system for one test. */
final class People {

    private static final String PASSWORD = "Journeys-end-7";

    private People() {}

    static Person somebodyNew(RunningSystem system) {
        String name = "p" + UUID.randomUUID().toString().substring(0, 8);
        Person.register(system.addresses().gateway(), name, PASSWORD);
        return Person.login(system.addresses().gateway(), name, PASSWORD);
    }

    static JsonNode project(Person owner) {
        String key = "P" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        return owner.api().require("POST", "/api/projects", Map.of("key", key, "name", "Journey " + key));
    }

    static JsonNode task(Person author, JsonNode project, String title) {
        return author.api().require("POST", "/api/tasks", Map.of("title", title, "projectId", id(project)));
    }

    static String id(JsonNode resource) {
        return resource.path("id").asString();
    }

    static JsonApi.Reply send(Person person, String method, String path, Object body) {
        return person.api().send(method, path, body);
    }
}
