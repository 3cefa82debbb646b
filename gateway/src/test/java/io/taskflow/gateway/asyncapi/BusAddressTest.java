package io.taskflow.gateway.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.gateway.GatewaySettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which broker the document names. */
class BusAddressTest {

    @Test
    void theLocalStacksBrokerIsNamedWhereverItsPortsAre() throws Exception {
        JsonNode server = document(new BusAddress("amqp://localhost:9091/%2F"))
                .path("servers")
                .path("bus");

        assertThat(server.path("host").asString()).isEqualTo("localhost:9091");
        assertThat(server.path("protocol").asString()).isEqualTo("amqp");
        assertThat(server.path("pathname").asString()).isEqualTo("/%2F");
    }

    @Test
    void whereOtherSystemsReachTheBrokerIsNamed() throws Exception {
        JsonNode servers =
                document(new BusAddress("AMQPS://bus.example.org/it's")).path("servers");

        assertThat(servers.size()).isOne();
        assertThat(servers.path("bus").path("host").asString()).isEqualTo("bus.example.org");
        assertThat(servers.path("bus").path("protocol").asString()).isEqualTo("amqps");
        assertThat(servers.path("bus").path("pathname").asString()).isEqualTo("/it's");
    }

    @Test
    void whereNobodyHasSaidNoBrokerIsNamed() throws Exception {
        JsonNode document = document(new BusAddress(""));

        assertThat(document.has("servers")).isFalse();
        assertThat(document.path("channels").size()).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bus.example.org",
                "amqp://user:secret@bus.example.org",
                "bus.example.org",
                "amqp:///x",
                "amqp://u:secret @x"
            })
    void anAddressThatIsNoBrokersOrHasAnAccountEndsTheStart(String url) {
        assertThatThrownBy(() -> new BusAddress(url))
                .hasMessageStartingWith("Set TASKFLOW_AMQP_PUBLIC_URL to")
                .hasMessageNotContaining("secret");
    }

    private static JsonNode document(BusAddress bus) throws IOException {
        var settings = new GatewaySettings(
                URI.create("https://tasks.example.org"),
                DataSize.ofMegabytes(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                0,
                1,
                20);
        var json = JsonMapper.shared();
        return json.readTree(new AsyncApiDocument(json, settings, bus).json());
    }
}
