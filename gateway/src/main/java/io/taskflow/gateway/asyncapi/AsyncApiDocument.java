package io.taskflow.gateway.asyncapi;

import io.taskflow.gateway.GatewaySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published contract with references that lead somewhere: in the sources a schema is named by a URN, here by the address
 * it is served under, and the server is this system's broker. Read once, at start.
 */
@Component
class AsyncApiDocument {

    private static final String PLACE = "/asyncapi/schemas/";
    private static final String URN = "urn:taskflow:schema:";
    /** Up to the next heading. */
    private static final Pattern SERVERS = Pattern.compile("(?ms)^servers:$.*?(?=^\\S)");

    private final JsonMapper json;
    private final String publicUrl;
    private final String yaml;
    private final String asJson;
    private final Map<String, String> schemas = new TreeMap<>();
    private final Map<String, String> samples = new TreeMap<>();

    AsyncApiDocument(JsonMapper json, GatewaySettings settings, BusAddress bus) throws IOException {
        this.json = json;
        this.publicUrl = settings.publicUrl().toString().replaceFirst("/$", "");
        this.yaml = withServers(text(new ClassPathResource("contracts/asyncapi.yaml")), bus.servers())
                .replace("$ref: schemas/", "$ref: asyncapi/schemas/");
        this.asJson = json.writeValueAsString(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml));
        for (Resource schema : all("schemas")) {
            schemas.put(name(schema), served(schema));
        }
        for (Resource sample : all("samples")) {
            samples.put(name(sample), text(sample));
        }
    }

    private static String withServers(String contract, String servers) {
        Matcher found = SERVERS.matcher(contract);
        if (!found.find()) {
            throw new IllegalStateException(
                    "contracts/asyncapi.yaml has no servers to put this system's in the place of");
        }
        return contract.substring(0, found.start()) + servers + contract.substring(found.end());
    }

    String yaml() {
        return yaml;
    }

    String json() {
        return asJson;
    }

    /** A schema by its file name; null if there is none. */
    @Nullable
    String schema(String file) {
        return schemas.get(file);
    }

    /** A sample by its file name; null if there is none. */
    @Nullable
    String sample(String file) {
        return samples.get(file);
    }

    private String served(Resource schema) {
        JsonNode tree = json.readTree(text(schema));
        if (tree instanceof ObjectNode root) {
            root.put("$id", publicUrl + PLACE + name(schema));
        }
        pointToNeighbours(tree);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }

    private static void pointToNeighbours(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").isString()) {
            String target = object.path("$ref").asString();
            if (target.startsWith(URN)) {
                object.put("$ref", target.substring(URN.length()) + ".json");
            }
        }
        node.forEach(AsyncApiDocument::pointToNeighbours);
    }

    private static Resource[] all(String folder) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/" + folder + "/*.json");
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
