package io.taskflow.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.People;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import io.taskflow.testing.api.ApiDocument;
import io.taskflow.testing.api.Call;
import io.taskflow.testing.api.ErrorsTable;
import io.taskflow.testing.api.HttpCalls;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every error that the document names is provoked, but 429 and 503, which have tests of their own. */
@AuthServiceTest
class ErrorsTest {
    @LocalServerPort
    int port;

    @Test
    void that_are_documented_are_all_provoked() {
        TestUser admin = TestInfrastructure.keycloak().createUser("chief", "admin");
        TestUser user = TestInfrastructure.keycloak().createUser("somebody");
        var http = new HttpCalls(port, admin.token(), user.token());
        String taken = People.freshName("taken");
        assertThat(http.send(Call.of("POST", "/api/auth/register", People.registration(taken))))
                .isEqualTo(201);
        assertThat(http.send(Call.of("POST", "/api/admin/integrations", "{\"name\":\"" + taken + "\"}")))
                .isEqualTo(201);

        TestUser disabled = TestInfrastructure.keycloak().createUser("disabled");
        disabled.keycloak().call("PUT", "/taskflow/users/" + disabled.id(), Map.of("enabled", false));

        var table = new ErrorsTable(
                ApiDocument.of("auth-service", port),
                text -> text.replace("{taken name}", taken)
                        .replace("{taken integration}", taken)
                        .replace("{me}", admin.id())
                        .replace("{disabled}", disabled.id())
                        .replace("{name}", People.freshName("new")),
                http::send);

        assertThat(table.faults()).isEmpty();
    }
}
