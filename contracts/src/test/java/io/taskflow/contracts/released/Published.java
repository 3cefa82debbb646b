package io.taskflow.contracts.released;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A folder of schemas, and which way each travels, as the AsyncAPI document says. */
record Published(Path folder) {

    private static final String URN = "urn:taskflow:schema:";
    private static final String PLACE = "schemas/";

    /** The names of all schemas. */
    Set<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .forEach(file -> names.add(file.substring(0, file.length() - ".json".length())));
            return names;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A schema by its name or URN. */
    JsonNode schema(String name) {
        String file = name.replace(URN, "") + ".json";
        return JsonMapper.shared().readTree(folder.resolve(file).toFile());
    }

    /** For each schema that an operation of the document leads to: which way. */
    Map<String, Set<Direction>> directions(Path asyncApi) {
        JsonNode document = new YAMLMapper().readTree(asyncApi.toFile());
        Map<String, Set<Direction>> directions = new HashMap<>();
        for (JsonNode operation : document.path("operations")) {
            Direction direction =
                    operation.path("action").asString().equals("receive") ? Direction.COMMAND : Direction.FACT;
            JsonNode channel = followed(document, operation.path("channel"));
            for (JsonNode message : channel.path("messages")) {
                mark(followed(document, message), direction, directions);
            }
        }
        return directions;
    }

    private static JsonNode followed(JsonNode document, JsonNode reference) {
        return document.at(reference.path("$ref").asString().substring(1));
    }

    private void mark(JsonNode node, Direction direction, Map<String, Set<Direction>> directions) {
        for (JsonNode reference : node.findValues("$ref")) {
            String target = reference.asString();
            String name = target.startsWith(PLACE)
                    ? target.substring(PLACE.length(), target.length() - ".json".length())
                    : target.replace(URN, "");
            if (directions
                    .computeIfAbsent(name, key -> EnumSet.noneOf(Direction.class))
                    .add(direction)) {
                mark(schema(name), direction, directions);
            }
        }
    }
}
