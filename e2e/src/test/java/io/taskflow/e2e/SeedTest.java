package io.taskflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.demo.Person;
import io.taskflow.local.command.Console;
import io.taskflow.seed.Seed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSystem.class)
class SeedTest {
    private static final String PASSWORD = "TaskFlow-Seed-1";
    private static final int TASKS = 3_000;
    private static final int PROJECTS = 12;

    private static Person person(RunningSystem system, String name) {
        return Person.newcomer(
                system.stack(), name + "-" + UUID.randomUUID().toString().substring(0, 8), PASSWORD);
    }

    @Test
    void makes_projects_that_people_can_work_on(RunningSystem system) {
        Person owner = person(system, "owner");
        Person editor = person(system, "editor");
        var said = new ByteArrayOutputStream();

        var console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
        new Seed(system.stack().postgres(), console, Clock.systemUTC())
                .fill(() -> owner, editor, TASKS, PROJECTS, 1, true);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("12 of 12 projects", "times its rate");
        JsonNode projects =
                owner.api().require("GET", "/api/projects?limit=200", null).path("items");
        assertThat(projects).hasSize(PROJECTS);
        String project = projects.path(0).path("id").asString();
        List<JsonNode> tasks = tasks(editor, project);
        assertThat(tasks).hasSize(TASKS / PROJECTS);
        assertThat(tasks)
                .extracting(task -> task.path("number").asInt())
                .isSorted()
                .startsWith(1);
        tasks.stream()
                .filter(task -> task.path("version").asInt() > 1)
                .limit(10)
                .forEach(task -> told(editor, task));

        JsonNode next = editor.api().require("POST", "/api/tasks", Map.of("title", "One more", "projectId", project));

        assertThat(next.path("number").asInt()).isEqualTo(TASKS / PROJECTS + 1);
        assertThat(tasks(owner, project).getLast().path("id")).isEqualTo(next.path("id"));
    }

    /** In the order of the board. */
    private static List<JsonNode> tasks(Person reader, String project) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = reader.api()
                    .require("GET", "/api/tasks?sort=position&limit=100&projectId=" + project + cursor, null);
            page.path("items").forEach(all::add);
            cursor = page.path("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("nextCursor").asString();
        } while (!cursor.isEmpty());
        return all;
    }

    /** The task is as its activity says that it has become. */
    private static void told(Person reader, JsonNode task) {
        String path = "/api/tasks/" + task.path("id").asString() + "/activity";
        JsonNode newest = reader.api().require("GET", path, null).path("items").path(0);

        assertThat(newest.path("version")).isEqualTo(task.path("version"));
        newest.path("changes")
                .forEach(change -> assertThat(change.path("to"))
                        .isEqualTo(task.path(change.path("field").asString())));
    }
}
