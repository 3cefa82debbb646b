package io.taskflow.gateway.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** What the page says of a field, by the script that says it: run by Node, which the local stack needs anyway. */
class PageSchemasTest {

    private static final String SCRIPT = """
            import { limitsOf, typeOf, unfold } from "./schemas.mjs";
            const root = { $defs: { label: { type: "object", properties: { name: { type: "string", maxLength: 50 } } } } };
            const field = async (schema, within = { base: "", root }) => unfold({ ...within, node: schema });
            const say = (field) => console.log(`${typeOf(field)} (${limitsOf(field)})`);
            """;

    @TempDir
    Path folder;

    @Test
    void theLimitsOfAListAreNotThoseOfItsElementsFields() throws Exception {
        String said = run("""
                const list = await field({ type: "array", minItems: 1, maxItems: 20, items: { $ref: "#/$defs/label" } });
                say(list);
                say(await field(list.node.properties.name, list));
                """);

        assertThat(said).isEqualTo("object [] (minItems 1, maxItems 20)\nstring (maxLength 50)\n");
    }

    @Test
    void theLimitsOfEachElementAreTellableFromThoseOfTheList() throws Exception {
        String said = run("""
                say(await field({ type: "array", maxItems: 20, items: { type: "string", maxLength: 50 } }));
                say(await field({ anyOf: [{ type: "string", format: "uuid" }, { type: "null" }] }));
                """);

        assertThat(said).isEqualTo("string [] (each maxLength 50; maxItems 20)\nstring | null (uuid)\n");
    }

    private String run(String calls) throws Exception {
        try (var schemas = new ClassPathResource("asyncapi/assets/schemas.js").getInputStream()) {
            Files.copy(schemas, folder.resolve("schemas.mjs"));
        }
        Path script = Files.writeString(folder.resolve("test.mjs"), SCRIPT + calls);
        Process node = new ProcessBuilder("node", script.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        return said;
    }
}
