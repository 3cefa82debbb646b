package io.taskflow.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.Api;
import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.gateway.fixture.RawHttp;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.gateway.fixture.TokenIssuer;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The operators' calls from an attacker's side: whoever is no administrator gets nothing, and no service hears of it. */
@GatewayTest
class AdminAccessTest {

    @LocalServerPort
    int port;

    @Autowired
    WebTestClient client;

    @Autowired
    Services services;

    @Autowired
    TokenIssuer issuer;

    @BeforeEach
    void reset() {
        services.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/admin/system",
        "GET, /api/admin/system/history",
        "GET, /api/admin/dead-letters",
        "GET, /api/admin/dead-letters/00000000000000000000000000000000",
        "POST, /api/admin/dead-letters/00000000000000000000000000000000/replay",
        "POST, /api/admin/dead-letters/replay",
        "POST, /api/admin/dead-letters/discard",
        "DELETE, /api/admin/dead-letters/00000000000000000000000000000000",
        "GET, /api/admin/events/01976c3e-0000-7000-8000-000000000001",
        "DELETE, /api/admin/users/01976c3e-0000-7000-8000-000000000001",
        "GET, /api/admin/whatever-comes-later"
    })
    void onlyAdministratorsMay(String method, String path) throws IOException {
        for (String role : new String[] {"user", "ADMIN", "administrator", ""}) {
            Api somebody = new Api(client, issuer.tokenOf("somebody", role));
            assertThat(somebody.call(HttpMethod.valueOf(method), path, null).status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(RawHttp.status(RawHttp.get(port, path))).isEqualTo(401);
        assertThat(services.operations().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/dead-letters;x=1",
                "/api/admin//dead-letters",
                "/api/Admin/dead-letters",
                "/api/admin/./dead-letters",
                "/api/tasks/..;/admin/dead-letters",
                "/api/tasks/../admin/dead-letters",
                "/api/%61dmin/dead-letters",
                "/api/admin/dead-letters/",
                "/api/admin/dead-letters%2f",
                "/api/admin/dead-letters/%2e%2e/dead-letters",
                "/api/auth/login/../../admin/dead-letters"
            })
    void aTrickInThePathOpensNothing(String target) throws IOException {
        String answer = RawHttp.get(port, target, "Authorization: Bearer " + issuer.tokenOf("alice", "user"));

        assertThat(RawHttp.status(answer)).as(answer).isBetween(400, 404);
        assertThat(services.operations().count()).isZero();
    }
}
