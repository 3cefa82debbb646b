package io.taskflow.auth.account.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.auth.keycloak.OtherRealm;
import io.taskflow.auth.lease.Leases;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.local.keycloak.KeycloakServer;
import io.taskflow.local.keycloak.Realm;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.testing.TestInfrastructure;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@AuthServiceTest
class AdministratorsTest {
    private final KeycloakServer console = TestInfrastructure.keycloak().keycloak();
    private final String realm = "alone-" + UUID.randomUUID().toString().substring(0, 8);
    private final Set<UUID> leaving = new HashSet<>();
    private final AtomicInteger done = new AtomicInteger();

    @Autowired
    Leases leases;

    private AccountAccess access;
    private Administrators administrators;

    @BeforeEach
    void aRealmOfItsOwn() {
        ObjectNode file =
                (ObjectNode) new Realm(console.secrets(), "http://localhost:8080", "localhost", "25").content();
        Realm.bring(file.put("realm", realm), console);
        OtherRealm other = OtherRealm.named(realm);
        access = new AccountAccess(other.keycloak(), other.settings());
        administrators = new Administrators(access, () -> leaving, leases);
    }

    @AfterEach
    void forget() {
        console.call("DELETE", "/" + realm, null);
    }

    @Test
    void theLastAdministratorWhoCanLogInStays() {
        UUID one = admin("one");
        UUID other = admin("other");

        administrators.withoutTheLast(one, () -> access.setEnabled(one, false));

        assertThatThrownBy(() -> administrators.withoutTheLast(other, done::incrementAndGet))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("last administrator");
        assertThat(done).hasValue(0);
        access.setEnabled(one, true);
        administrators.withoutTheLast(other, done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    @Test
    void oneWhoIsAboutToGoIsNotTheOneThatRemains() {
        UUID one = admin("one");
        leaving.add(admin("other"));

        assertThatThrownBy(() -> administrators.withoutTheLast(one, done::incrementAndGet))
                .hasMessageContaining("last administrator");
        assertThat(done).hasValue(0);
    }

    @Test
    void twoWhoTakeEachOtherAwayDoSoOneAfterTheOther() {
        UUID one = admin("one");
        UUID other = admin("other");

        administrators.withoutTheLast(one, () -> {
            assertThatThrownBy(() -> administrators.withoutTheLast(other, done::incrementAndGet))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("at this moment");
            access.setRoles(one, Set.of("user"));
        });

        assertThatThrownBy(() -> administrators.withoutTheLast(other, done::incrementAndGet))
                .hasMessageContaining("last administrator");
        assertThat(done).hasValue(0);
    }

    @Test
    void whateverItIsThatFailsOthersHaveTheirTurn() {
        UUID one = admin("one");
        admin("other");

        assertThatThrownBy(() -> administrators.withoutTheLast(one, () -> {
                    throw ProblemException.notFound("person");
                }))
                .isInstanceOf(ProblemException.class);

        administrators.withoutTheLast(one, done::incrementAndGet);
        assertThat(done).hasValue(1);
    }

    private UUID admin(String name) {
        String path = "/" + realm;
        console.call(
                "POST", path + "/users", Map.of("username", name, "email", name + "@taskflow.test", "enabled", true));
        String id = console.call("GET", path + "/users?exact=true&username=" + name, null)
                .get(0)
                .path("id")
                .asString();
        console.call(
                "POST",
                path + "/users/" + id + "/role-mappings/realm",
                List.of(console.call("GET", path + "/roles/admin", null)));
        return UUID.fromString(id);
    }
}
