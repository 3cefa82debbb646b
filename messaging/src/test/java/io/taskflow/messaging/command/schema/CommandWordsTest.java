package io.taskflow.messaging.command.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.command.CommandTypes;
import io.taskflow.contracts.event.EventType;
import io.taskflow.messaging.command.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A refusal tells a person what to do, where, and once; never in a library's words. */
class CommandWordsTest {

    /** Of a schema itself, or of the places in it; none of them asks for anything of a value. */
    private static final Set<String> NO_RULES =
            Set.of("$schema", "$id", "$ref", "title", "description", "properties", "items", "anyOf");

    private final CommandSchemas schemas = new CommandSchemas();

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "task.create | {'description':'x'}               | /data/title is required",
                "task.create | {'title':''}                      | /data/title must not be blank",
                "task.create | {'title':' '}                     | /data/title must not be blank",
                "task.create | {'title':5}                       | /data/title must be a string",
                "task.create | {'title':'x','owner/~':1}         | /data/owner~1~0 is not a field of this command",
                "task.create | {'title':'x','priority':'ASAP'}   | /data/priority must be one of LOW, MEDIUM, HIGH, URGENT",
                "task.create | {'title':'x','projectId':'WEB'}   | /data/projectId must be a UUID",
                "task.create | {'title':'x','dueAt':'tomorrow'}  | /data/dueAt must be an RFC 3339 date and time such as 2026-01-31T09:30:00Z",
                "task.create | {'title':'x','labels':'a'}        | /data/labels must be an array",
                "task.create | {'title':'x','labels':['a',' ']}  | /data/labels/1 must not be blank",
                "task.update | {'taskId':'0197a1bf-11aa-7c55-8d11-6b7c8d9e0f1a','title':null} | /data/title must be a string",
                "task.update | {'taskId':'0197a1bf-11aa-7c55-8d11-6b7c8d9e0f1a','position':'_'} | /data/position must match ^[A-Za-z][0-9A-Za-z]{1,99}$"
            })
    void a_violation_names_the_field_and_what_to_do(String command, String data, String told) {
        assertThat(told(command, json(data))).containsExactly(told);
    }

    @Test
    void limits_are_told() {
        ObjectNode data = object("{}");
        data.put("title", "x".repeat(201)).put("description", "x".repeat(20_001));
        data.putArray("labels").add("x".repeat(51));

        assertThat(told("task.create", data))
                .containsExactly(
                        "/data/title must have at most 200 characters",
                        "/data/description must have at most 20000 characters",
                        "/data/labels/0 must have at most 50 characters");

        data = object("{'title':'x'}");
        data.putArray("labels").addAll(Collections.nCopies(21, json("'x'")));
        assertThat(told("task.create", data)).containsExactly("/data/labels must have at most 20 items");
    }

    @Test
    void the_envelope_is_held_against_its_schema_too() {
        ObjectNode command = object("{'specversion':'1.0','source':'/crm tickets','time':'now','data':[]}");

        assertThat(told(schemas.violations("io.taskflow.task.complete.v1", command)))
                .containsExactly(
                        "/source must be a URI reference (RFC 3986), such as /crm/tickets",
                        "/time must be an RFC 3339 date and time such as 2026-01-31T09:30:00Z",
                        "/data must be an object",
                        "/id is required",
                        "/type is required");
        command.remove("data");
        assertThat(told(schemas.violations("io.taskflow.task.complete.v1", command)))
                .endsWith("/data is required", "/data must be an object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type             | ['integer','null'] | must be a whole number or null",
                "type             | 'boolean'          | must be true or false",
                "enum             | [1,null]           | must be one of 1, null",
                "const            | '1.0'              | must be 1.0",
                "minLength        | 8                  | must have at least 8 characters",
                "maxLength        | 1                  | must have at most 1 character",
                "minItems         | 1                  | must have at least 1 item",
                "uniqueItems      | true               | must not have the same item twice",
                "minimum          | 0                  | must be at least 0",
                "maximum          | 1.5                | must be at most 1.5",
                "exclusiveMinimum | 0                  | must be more than 0",
                "exclusiveMaximum | 1                  | must be less than 1",
                "multipleOf       | 5                  | must be a multiple of 5",
                "format           | 'email'            | must be of the format email",
                "dependentSchemas | {}                 | is not acceptable"
            })
    void keywords_that_no_schema_has_yet_have_their_words(String keyword, String rule, String words) {
        assertThat(Wording.of(keyword, json(rule))).isEqualTo(words);
    }

    static Stream<String> schemas() {
        return Stream.concat(
                Stream.of("command", "priority"), CommandTypes.all().stream().map(EventType::type));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_rule_that_a_command_is_held_to_has_words(String name) throws IOException {
        try (InputStream schema = Objects.requireNonNull(
                CommandSchemas.class.getResourceAsStream("/contracts/schemas/" + name + ".json"))) {
            assertWordsForAll(JsonMapper.shared().readTree(schema));
        }
    }

    private static void assertWordsForAll(JsonNode schema) {
        schema.propertyStream()
                .filter(rule -> !NO_RULES.contains(rule.getKey()))
                .forEach(rule -> assertThat(Wording.of(rule.getKey(), rule.getValue()))
                        .as(rule.getKey())
                        .isNotEqualTo(Wording.NONE));
        Stream.of(schema.path("properties"), schema.path("anyOf"))
                .flatMap(JsonNode::valueStream)
                .forEach(CommandWordsTest::assertWordsForAll);
        schema.optional("items").ifPresent(CommandWordsTest::assertWordsForAll);
    }

    private List<String> told(String command, JsonNode data) {
        ObjectNode document = object(
                "{'specversion':'1.0','id':'0197a1c3-0000-7000-8000-000000000001','source':'/crm','type':'io.taskflow.%s.v1'}"
                        .formatted(command));
        document.set("data", data);
        return told(schemas.violations("io.taskflow." + command + ".v1", document));
    }

    private static List<String> told(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.pointer() + " " + violation.message())
                .toList();
    }

    private static ObjectNode object(String text) {
        return (ObjectNode) json(text);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
