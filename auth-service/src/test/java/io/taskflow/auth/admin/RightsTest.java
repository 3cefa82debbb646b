package io.taskflow.auth.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.Chief;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestConstructor;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record RightsTest(Api api) {
    private static final class Attacker {
        static final TestUser USER = TestInfrastructure.keycloak().createUser("attacker");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /api/admin/users |",
                "GET | /api/admin/users/{id} |",
                "PUT | /api/admin/users/{id}/roles | {\"roles\": [\"user\", \"admin\"]}",
                "PUT | /api/admin/users/{id}/enabled | {\"enabled\": false}",
                "POST | /api/admin/users/{id}/reset-password |",
                "GET | /api/admin/users/{id}/sessions |",
                "DELETE | /api/admin/users/{id}/sessions |",
                "DELETE | /api/admin/users/{id}/sessions/1 |",
                "DELETE | /api/admin/users/{id} |",
                "GET | /api/admin/audit |"
            })
    void administrationIsForAdministrators(String method, String path, @Nullable String body) {
        String attacker = Attacker.USER.id();
        HttpMethod verb = HttpMethod.valueOf(method);

        assertThat(api.send(verb, path, body, headers -> headers.setBearerAuth(Attacker.USER.token()), attacker)
                        .status())
                .isEqualTo(403);
        assertThat(api.send(verb, path, body, headers -> {}, attacker).status()).isEqualTo(401);

        assertThat(new Chief(api).get("/api/admin/users/{id}", attacker).status())
                .as("nobody took the attacker in")
                .isEqualTo(404);
    }
}
