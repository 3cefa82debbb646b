package io.taskflow.gateway.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.RawHttp;
import io.taskflow.gateway.fixture.Site;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class AsyncApiTest {

    @LocalServerPort
    int port;

    @Autowired
    WebTestClient client;

    @Test
    void thePageLoadsAllItsPartsFromTheGateway() {
        new Site(client).hasItsOwnParts("/asyncapi", 8);
    }

    @Test
    void whoHasNoScriptsIsShownTheDocumentItself() {
        assertThat(new Site(client).get("/asyncapi"))
                .containsPattern("<noscript>.*href=\"/asyncapi.yaml\".*href=\"/asyncapi.json\".*</noscript>");
    }

    @Test
    void aSlashTooManyLeadsToThePage() {
        client.get()
                .uri("/asyncapi/")
                .exchange()
                .expectStatus()
                .isTemporaryRedirect()
                .expectHeader()
                .location("/asyncapi");
    }

    @Test
    void everyReferenceOfTheDocumentLeadsSomewhere() {
        JsonNode document = JsonMapper.shared().readTree(get("/asyncapi.json"));

        List<String> places = new ArrayList<>();
        references(document).forEach(reference -> follow(reference, "/asyncapi.json", places));

        assertThat(places).contains("/asyncapi/schemas/task.json", "/asyncapi/schemas/cloudevent.json");
    }

    @Test
    void yamlAndJsonSayTheSame() {
        Object yaml = new org.yaml.snakeyaml.Yaml().load(get("/asyncapi.yaml"));

        assertThat(JsonMapper.shared().<JsonNode>valueToTree(yaml))
                .isEqualTo(JsonMapper.shared().readTree(get("/asyncapi.json")));
    }

    @Test
    void aServedSchemaIsNamedByItsAddress() {
        JsonNode schema = JsonMapper.shared().readTree(get("/asyncapi/schemas/io.taskflow.task.created.v1.json"));

        assertThat(schema.path("$id").asString())
                .isEqualTo("https://tasks.example.org/asyncapi/schemas/io.taskflow.task.created.v1.json");
        assertThat(schema.at("/properties/task/$ref").asString()).isEqualTo("task.json");
    }

    @Test
    void everyMessageHasASample() {
        JsonNode messages = JsonMapper.shared().readTree(get("/asyncapi.json")).at("/components/messages");

        assertThat(messages.size()).isGreaterThan(10);
        messages.forEach(message -> assertThat(
                        get("/asyncapi/samples/" + message.path("name").asString() + ".json"))
                .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/asyncapi/schemas/none.json",
                "/asyncapi/samples/none.json",
                "/asyncapi/schemas/application.yml",
                "/asyncapi/assets/none.js",
                "/asyncapi/assets/..%2fapplication.yml"
            })
    void nothingElseIsServed(String path) throws IOException {
        assertThat(RawHttp.status(RawHttp.get(port, path))).isIn(400, 404);
    }

    private void follow(String reference, String from, List<String> seen) {
        if (reference.startsWith("#")) {
            return;
        }
        String place = URI.create(from).resolve(reference).toString();
        if (!seen.contains(place)) {
            seen.add(place);
            references(JsonMapper.shared().readTree(get(place))).forEach(next -> follow(next, place, seen));
        }
    }

    private static List<String> references(JsonNode node) {
        return node.findValues("$ref").stream().map(JsonNode::asString).toList();
    }

    private String get(String address) {
        return new Site(client).get(address);
    }
}
