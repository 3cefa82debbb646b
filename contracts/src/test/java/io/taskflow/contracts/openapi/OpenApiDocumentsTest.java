package io.taskflow.contracts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each service's own test holds its document against what the service says; here is what holds for all. */
class OpenApiDocumentsTest {

    static List<Document> documents() {
        return Document.all();
    }

    @Test
    void there_is_one_for_each_service() {
        assertThat(documents())
                .extracting(Document::service)
                .containsExactly(
                        "auth-service",
                        "notification-service",
                        "operations-service",
                        "suggestion-service",
                        "task-service");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void its_names_are_the_fields_and_not_those_of_our_code(Document document) {
        assertThat(document.schemas().keySet())
                .allMatch(name -> name.matches("([A-Z][a-z]+)+"))
                .noneMatch(name -> name.matches(".*(View|Dto|Snapshot|Fields|Row|Entity|Record|JsonNode.*)"))
                .noneMatch(name -> name.matches("Page[A-Z].*"));
        assertThat(document.operations().values())
                .allSatisfy(operation -> assertThat(operation.at("/tags/0").asString(""))
                        .matches("[A-Z][a-z]+( [a-z]+)*")
                        .doesNotContain("ontroller"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void each_operation_says_in_a_line_what_it_does(Document document) {
        assertThat(document.operations())
                .allSatisfy((call, operation) -> assertThat(
                                operation.path("summary").asString(""))
                        .as(call)
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void what_is_sent_and_answered_has_an_example(Document document) {
        List<String> without = new ArrayList<>();
        document.operations()
                .forEach((call, operation) -> document.bodies(operation).stream()
                        .filter(name -> !document.schema(name).has("example"))
                        .forEach(name -> without.add(call + ": add \"" + name + "\" to " + document.service()
                                + "/src/main/resources/openapi-examples.json")));

        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void an_example_is_what_its_schema_says(Document document) {
        List<String> violations = new ArrayList<>();
        document.schemas().forEach((name, schema) -> {
            if (schema.has("example")) {
                violations.addAll(document.violations(name, schema.path("example")));
            }
        });

        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void an_example_that_lacks_what_is_required_is_found(Document document) {
        ObjectNode problem =
                (ObjectNode) document.schema("Problem").path("example").deepCopy();
        problem.remove("title");

        assertThat(document.violations("Problem", problem)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_parameter_is_never_null(Document document) {
        assertThat(document.operations().values())
                .flatMap(operation -> operation.path("parameters").valueStream().toList())
                .extracting(JsonNode::toString)
                .noneMatch(parameter -> parameter.contains("\"null\""));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void no_machine_is_named_in_it(Document document) {
        assertThat(document.json().path("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
    }
}
