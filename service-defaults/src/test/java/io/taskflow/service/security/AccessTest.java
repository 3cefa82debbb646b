package io.taskflow.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import io.taskflow.service.example.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExampleTest
class AccessTest {
    private final Http http;

    AccessTest(Http http) {
        this.http = http;
    }

    @Test
    void aTokenWithoutARoleOfOursOpensNothing() {
        http.get(Person.STRANGER, "/api/notes/me").isProblem(403, "forbidden");
    }

    @Test
    void onlyAdminsReachTheAdminPaths() {
        assertThat(http.get(Person.ADMIN, "/api/admin/secrets").status()).isEqualTo(200);
        http.get(Person.ALICE, "/api/admin/secrets").isProblem(403, "forbidden");
        http.get("/api/admin/secrets").isProblem(401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin//secrets",
                "/api//admin/secrets",
                "/api/x/../admin/secrets",
                "/api/admin/secrets/",
                "/API/admin/secrets",
                "/api/admin/secrets;x=y",
                "/api/%61dmin/secrets"
            })
    void spellingTheAdminPathOtherwiseDoesNotHelp(String path) {
        Reply reply = http.get(Person.ALICE, path);
        assertThat(reply.status()).isIn(400, 403, 404);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aPublicPathIsPublicForItsMethodOnly() {
        assertThat(http.get("/api/public/hello").status()).isEqualTo(200);
        http.send("/api/public/hello", request -> request.DELETE()).isProblem(401, "unauthorized");
        http.get("/api/public/echo").isProblem(401, "unauthorized");
        http.send("/api/public/hello/more", request -> request.POST(BodyPublishers.noBody()))
                .isProblem(401, "unauthorized");
    }

    @Test
    void whatDoesNotExistIsToldOnlyToThoseWhoMayAsk() {
        http.get("/api/nothing").isProblem(401, "unauthorized");
        http.get(Person.ALICE, "/api/nothing").isProblem(404, "not-found");
    }

    @Test
    void whoWantsATokenIsToldWhereToGetIt() {
        Reply metadata = http.get("/.well-known/oauth-protected-resource");
        assertThat(metadata.text("/authorization_servers/0")).endsWith("/realms/taskflow");
        assertThat(metadata.json()
                        .get("tls_client_certificate_bound_access_tokens")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void healthIsPublicAndSaysNothingMore() {
        assertThat(http.get("/actuator/health/liveness").http().body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(http.get("/actuator/health/readiness").http().body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(http.get("/actuator/health").json().propertyNames()).containsExactlyInAnyOrder("groups", "status");
    }

    @Test
    void otherEndpointsOfTheActuatorAreForAdmins() {
        http.get("/actuator/prometheus").isProblem(401, "unauthorized");
        http.get(Person.ALICE, "/actuator/prometheus").isProblem(403, "forbidden");
        assertThat(http.get(Person.ADMIN, "/actuator/prometheus").http().body()).contains("jvm_memory_used_bytes");
        http.get(Person.ADMIN, "/actuator/env").isProblem(404, "not-found");
    }

    @Test
    void noCookieAndNoSessionIsEverMade() {
        assertThat(http.get(Person.ALICE, "/api/notes/me").http().headers().firstValue("Set-Cookie"))
                .isEmpty();
    }
}
