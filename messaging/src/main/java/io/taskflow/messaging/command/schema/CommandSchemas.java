package io.taskflow.messaging.command.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.taskflow.messaging.command.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas of the contracts, for messages that anyone may have sent. Never looks outside of the contracts. */
final class CommandSchemas {

    private static final String URN = "urn:taskflow:schema:";
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build())
                    .schemas(CommandSchemas::text));

    /** What the command violates of its envelope's schema and its type's: at most the first twenty, each short. */
    List<Violation> violations(String type, JsonNode document) {
        Stream<Violation> envelope = violations(URN + "command", document, "");
        Stream<Violation> data = violations(URN + type, document.path("data"), "/data");
        return Stream.concat(envelope, data).distinct().limit(MOST).toList();
    }

    private Stream<Violation> violations(String urn, JsonNode node, String at) {
        Schema schema = schemas.getSchema(SchemaLocation.of(urn));
        return telling(schema.validate(node)).stream()
                .map(error -> new Violation(PlainText.of(at + place(error), LONGEST), said(error)));
    }

    /** Of a value that may also be null what is wrong with it: that it is not null helps nobody. Never none of some. */
    private static List<com.networknt.schema.Error> telling(List<com.networknt.schema.Error> errors) {
        List<com.networknt.schema.Error> telling =
                errors.stream().filter(error -> !asksForNull(error)).toList();
        return telling.isEmpty() ? errors : telling;
    }

    private static boolean asksForNull(com.networknt.schema.Error error) {
        return error.getKeyword().equals("type")
                && error.getSchemaNode().asString("").equals("null");
    }

    /** Where the value is, or would have to be: of a missing or unknown field its own place, not its parent's. */
    private static String place(com.networknt.schema.Error error) {
        String parent = String.valueOf(error.getInstanceLocation());
        String property = error.getProperty();
        return property == null ? parent : parent + JsonPointer.empty().appendProperty(property);
    }

    private static String said(com.networknt.schema.Error error) {
        return PlainText.of(Wording.of(error.getKeyword(), error.getSchemaNode()), LONGEST);
    }

    private static @Nullable String text(String iri) {
        if (!iri.startsWith(URN)) {
            return null;
        }
        String path = "/contracts/schemas/" + iri.substring(URN.length()) + ".json";
        try (InputStream in = CommandSchemas.class.getResourceAsStream(path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
