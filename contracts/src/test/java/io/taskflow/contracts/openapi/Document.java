package io.taskflow.contracts.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's committed OpenAPI document. */
public record Document(String service, JsonNode json) {
    private static final Path HERE = Path.of("openapi");
    private static final Path FOLDER =
            Files.isDirectory(HERE) ? HERE : Path.of("..", "contracts").resolve(HERE);
    private static final String REFERENCE = "#/components/schemas/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /** That of a service; for tests of any module. */
    public static Document of(String service) {
        return new Document(
                service,
                JsonMapper.shared().readTree(FOLDER.resolve(service + ".json").toFile()));
    }

    static List<Document> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .sorted()
                    .map(file -> of(file.replace(".json", "")))
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Operations by method and path. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        json.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> operations.put(call.getKey() + " " + path.getKey(), call.getValue())));
        return operations;
    }

    JsonNode schema(String name) {
        return json.at("/components/schemas").path(name);
    }

    Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        json.at("/components/schemas").properties().forEach(schema -> schemas.put(schema.getKey(), schema.getValue()));
        return schemas;
    }

    /** The schemas of the JSON that an operation takes, and answers when all is well, by name. */
    TreeSet<String> bodies(JsonNode operation) {
        TreeSet<String> names = new TreeSet<>();
        names(operation.path("requestBody"), names);
        operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> names(answer.getValue(), names));
        return names;
    }

    private static void names(JsonNode body, TreeSet<String> names) {
        Deque<JsonNode> open = new ArrayDeque<>();
        body.path("content").properties().stream()
                .filter(content -> content.getKey().contains("json"))
                .forEach(content -> open.push(content.getValue().path("schema")));
        while (!open.isEmpty()) {
            JsonNode schema = open.pop();
            String reference = schema.path("$ref").asString("");
            if (!reference.isEmpty()) {
                names.add(reference.substring(REFERENCE.length()));
            }
            Stream.of("oneOf", "anyOf").forEach(list -> schema.path(list).forEach(open::push));
        }
    }

    /** What is wrong with a value that is said to be of this schema; nothing if it is. */
    public List<String> violations(String name, JsonNode value) {
        var root = JsonMapper.shared().createObjectNode();
        root.put("$ref", REFERENCE + name);
        root.set("components", json.path("components"));
        Schema schema = REGISTRY.getSchema(root.toString(), InputFormat.JSON);
        return schema.validate(value.toString(), InputFormat.JSON).stream()
                .map(error -> service + " " + name + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
