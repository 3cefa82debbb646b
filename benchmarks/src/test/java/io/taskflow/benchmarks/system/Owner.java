package io.taskflow.benchmarks.system;

import io.taskflow.benchmarks.measure.Pause;
import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Somebody with a project of their own and tasks in it. */
record Owner(Tokens tokens, String cookie, String projectId, List<String> taskIds) {

    private static final String NO_COOKIE = "-";
    private static final String PASSWORD = "TaskFlow-Benchmark-1";
    private static final Duration FOR_THE_SETUP = Duration.ofMinutes(1);

    private static final int CREATED = 201;
    private static final int TAKEN = 409;
    private static final int TRIES = 5;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    /** Few by the API, since each is worked on by the whole system; the page is filled by copies, which nobody changes. */
    static final int TASKS = 4;

    static Owner make(int number, String authService, MeasuredSystem system, boolean session) {
        String name = "bench-" + number;
        register(JsonApi.at(authService), name);
        Tokens tokens = new Tokens(system.keycloak(), name, PASSWORD);
        JsonApi api = new JsonApi(system.gateway(), "Bearer " + tokens.lasting(FOR_THE_SETUP));
        String project = api.require("POST", "/api/projects", Map.of("key", "B" + number, "name", "Benchmark"))
                .path("id")
                .asString();
        String cookie = session ? new BrowserLogin(system.page()).cookie(name, PASSWORD) : NO_COOKIE;
        return new Owner(tokens, cookie, project, tasks(api, project));
    }

    /** At the service itself: the gateway lets one address register so many a minute. A busy machine may need more than one try. */
    private static void register(JsonApi authService, String name) {
        Map<String, String> person =
                Map.of("username", name, "email", name + "@taskflow.localhost", "password", PASSWORD);
        int status = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            status = authService.send("POST", "/api/auth/register", person).status();
            if (status == CREATED || status == TAKEN) {
                return;
            }
            Pause.of(BETWEEN_TRIES);
        }
        throw new StackException("Registering " + name + " was answered with " + status + ".");
    }

    private static List<String> tasks(JsonApi api, String project) {
        return IntStream.range(0, TASKS)
                .mapToObj(number -> api.require("POST", "/api/tasks", task(number, project)))
                .map(task -> task.path("id").asString())
                .toList();
    }

    private static Map<String, String> task(int number, String project) {
        return Map.of(
                "projectId",
                project,
                "title",
                "Call the carpenter " + number,
                "description",
                "About the door of the shed that no longer closes since the rain.");
    }

    /** A line for the load generator. */
    String target(Duration tokenLasts) {
        return tokens.lasting(tokenLasts) + "\t" + cookie + "\t" + projectId + "\t" + String.join(",", taskIds);
    }

    JsonApi api(String gateway) {
        return new JsonApi(gateway, "Bearer " + tokens.lasting(FOR_THE_SETUP));
    }
}
