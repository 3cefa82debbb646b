package io.taskflow.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.taskflow.contracts.command.CommandTypes;
import io.taskflow.contracts.event.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas and samples, for the tests of who produces and who consumes a message. */
public final class ContractSamples {

    private static final String URN = "urn:taskflow:schema:";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build())
                    .schemas(iri -> iri.startsWith(URN) ? schemaText(iri) : null));

    private ContractSamples() {}

    /** The published sample of an event's or a command's type: a whole CloudEvent in JSON. */
    public static String sample(EventType<?> type) {
        return resource("/contracts/samples/" + type.type() + ".json");
    }

    /** What a message violates of its envelope's schema and its type's; empty when it keeps both. */
    public static List<String> violations(EventType<?> type, String json) {
        var event = JSON.readTree(json);
        if (!type.type().equals(event.path("type").asString(""))) {
            return List.of("/type: is not " + type.type());
        }
        return Stream.concat(
                        violations(URN + envelope(type), json, "").stream(),
                        violations(type.dataSchema(), event.path("data").toString(), "/data").stream())
                .toList();
    }

    /** What a message that is no CloudEvent violates of a schema, named without its prefix. */
    public static List<String> violations(String schema, String json) {
        return violations(URN + schema, json, "");
    }

    private static String envelope(EventType<?> type) {
        return CommandTypes.all().contains(type) ? "command" : "cloudevent";
    }

    private static List<String> violations(String urn, String json, String at) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(urn));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> at + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static String schemaText(String urn) {
        return resource("/contracts/schemas/" + urn.substring(URN.length()) + ".json");
    }

    static String resource(String path) {
        try (var in = Objects.requireNonNull(ContractSamples.class.getResourceAsStream(path), path + " is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
