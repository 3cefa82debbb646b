package io.taskflow.local.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void onePortMovesAllOthers() {
        Ports ports = new Ports(9080);
        assertThat(ports.of(Port.GATEWAY)).isEqualTo(9080);
        assertThat(ports.of(Port.KEYCLOAK)).isEqualTo(9085);
        assertThat(ports.of(Port.RABBIT_STREAM)).isEqualTo(9096);
        assertThat(Arrays.stream(Port.values()).map(ports::of)).doesNotHaveDuplicates();
    }

    @Test
    void aPortOutsideTheRangeIsRefusedByName() {
        assertThatThrownBy(() -> new Ports(80)).hasMessageContaining("TASKFLOW_PORT is 80");
        assertThatThrownBy(() -> new Ports(65_530)).hasMessageContaining("TASKFLOW_PORT");
    }

    @Test
    void secretsLastAndAreTheirOwnersOnly() throws IOException {
        Path file = folder.resolve("secrets.properties");
        String secret = new Secrets(file).get("redis");
        assertThat(secret).hasSizeGreaterThan(30).isEqualTo(new Secrets(file).get("redis"));
        assertThat(new Secrets(file).get("postgres")).isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aTemplateKeepsThePlaceholdersThatAreNotOurs() {
        assertThat(new Template("${A} ${B}").fill(Map.of("A", "1"))).isEqualTo("1 ${B}");
        assertThat(Template.of("rabbitmq/definitions.json").text()).contains("taskflow.events");
    }
}
