package io.taskflow.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@TaskServiceTest
class ApiDescriptionTest {
    private final People people;

    @Autowired
    ApiDescriptionTest(People people) {
        this.people = people;
    }

    @Test
    void says_limits_answers_and_what_a_patch_may_leave_out() {
        Caller.Reply api = people.nobody().get("/v3/api-docs");

        assertThat(api.at("/openapi")).isEqualTo("3.1.0");
        assertThat(api.json()
                        .at("/components/schemas/NewTask/properties/title/maxLength")
                        .asInt())
                .isEqualTo(200);
        assertThat(api.json().at("/components/schemas/TaskPatch/required").isMissingNode())
                .isTrue();
        assertThat(api.at("/components/schemas/TaskPatch/properties/projectId/description"))
                .contains("EDITOR needed in both projects");
        assertThat(api.at("/paths/~1api~1tasks/post/responses/201/content/application~1json/schema/$ref"))
                .endsWith("/Task");
        String list = "/paths/~1api~1tasks/get/responses/200/content/application~1json/schema/anyOf";
        assertThat(api.at(list + "/0/$ref")).endsWith("/TaskPage");
        assertThat(api.at(list + "/1/$ref")).endsWith("/TaskCardPage");
        assertThat(api.at("/components/schemas/TaskCardPage/properties/items/items/$ref"))
                .endsWith("/TaskCard");
        JsonNode card = api.json().at("/components/schemas/TaskCard");
        assertThat(card.at("/properties").propertyNames())
                .contains("id", "labels", "hasDescription")
                .doesNotContain("description");
        assertThat(card.at("/required").toString()).contains("\"hasDescription\"");
        for (String task : List.of("Task", "TaskCard")) {
            JsonNode subtasks = api.json().at("/components/schemas/" + task + "/properties/subtasks");
            assertThat(subtasks.path("properties").propertyNames()).as(task).contains("done", "total");
        }
        assertThat(api.at("/paths/~1api~1tasks~1{id}/get/responses/200/content/application~1json/schema/$ref"))
                .endsWith("/Task");
        assertThat(api.json().at("/paths/~1api~1tasks/get/parameters").toString())
                .contains("\"view\"", "\"due\"", "\"none\"");
        assertThat(api.at("/components/schemas/TaskPage/properties/items/items/$ref"))
                .endsWith("/Task");
        assertThat(api.at("/components/schemas/Task/properties/key/example")).isEqualTo("WEB-12");
        assertThat(api.at("/components/schemas/CommentPage/properties/items/items/$ref"))
                .endsWith("/Comment");
        assertThat(api.json().at("/components/schemas/CommentText/required").toString())
                .contains("text");
        assertThat(api.json().at("/components/schemas").propertyNames()).noneMatch(name -> name.contains("Snapshot"));
        assertThat(api.at("/paths/~1api~1tasks/post/responses/404/content/application~1problem+json/schema/$ref"))
                .endsWith("/Problem");
        api.json()
                .at("/paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.at("/summary").asString(""))
                            .as(operation.toString())
                            .isNotEmpty();
                    assertThat(operation.at("/responses").propertyNames())
                            .as(operation.toString())
                            .anyMatch(code -> code.startsWith("2"));
                }));
    }

    @Test
    void says_what_a_suggestion_of_each_kind_proposes() {
        JsonNode schemas = people.nobody().get("/v3/api-docs").json().at("/components/schemas");

        assertThat(schemas.at("/Suggestion/discriminator/propertyName").asString())
                .isEqualTo("kind");
        assertThat(schemas.at("/Suggestion/oneOf").toString())
                .contains("/PrioritySuggestion\"", "/SubtasksSuggestion\"");
        assertThat(schemas.at("/PrioritySuggestion/properties/kind/enum").toString())
                .isEqualTo("[\"PRIORITY\"]");
        assertThat(schemas.at("/PrioritySuggestion/properties/priority/$ref").asString())
                .endsWith("/Priority");
        assertThat(schemas.at("/SubtasksSuggestion/properties").propertyNames())
                .contains("subtasks")
                .doesNotContain("priority", "factors");
        assertThat(schemas.at("/SubtasksSuggestion/required"))
                .hasSameSizeAs(schemas.at("/SubtasksSuggestion/properties").propertyNames());
    }

    @Test
    void says_what_only_comes_when_asked_for_and_how_long_a_label_is() {
        JsonNode schemas = people.nobody().get("/v3/api-docs").json().at("/components/schemas");

        assertThat(schemas.at("/Task/required").toString()).doesNotContain("\"subtasks\"");
        assertThat(schemas.at("/NewTask/properties/labels/items/maxLength").asInt())
                .isEqualTo(50);
        assertThat(schemas.at("/TaskPatch/properties/labels/items/maxLength").asInt())
                .isEqualTo(50);
    }

    @Test
    void sorts_by_all_that_it_says_it_sorts_by() {
        List<String> orders = new ArrayList<>();
        for (JsonNode parameter : people.nobody().get("/v3/api-docs").json().at("/paths/~1api~1tasks/get/parameters")) {
            if (parameter.path("name").asString().equals("sort")) {
                parameter.at("/schema/enum").forEach(order -> orders.add(order.asString()));
            }
        }

        assertThat(orders)
                .hasSize(11)
                .contains("relevance")
                .allSatisfy(order -> assertThat(people.regular("owner")
                                .get("/api/tasks?q=word&sort=" + order)
                                .status())
                        .as(order)
                        .isEqualTo(200));
    }

    @Test
    void names_every_operation_by_what_it_does() {
        List<String> names = new ArrayList<>();
        people.nobody()
                .get("/v3/api-docs")
                .json()
                .at("/paths")
                .forEach(path -> path.forEach(
                        operation -> names.add(operation.path("operationId").asString(""))));

        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("createTask", "listTasks", "changeTasks")
                .allMatch(name -> name.matches("[a-z]+([A-Z][a-z]+)+"));
    }
}
