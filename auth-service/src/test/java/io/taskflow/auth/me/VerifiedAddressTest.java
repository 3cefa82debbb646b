package io.taskflow.auth.me;

import static io.taskflow.auth.testing.People.freshName;
import static io.taskflow.auth.testing.People.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.Console;
import io.taskflow.auth.testing.EventProbe;
import io.taskflow.auth.testing.People;
import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import io.taskflow.testing.mail.Mailbox;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Whether an address is its owner's: nobody's word, until Keycloak says so. */
@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record VerifiedAddressTest(Api api, EventProbe events, Console console) {
    private static final String ME = "/api/users/me";

    @Test
    void whoRegistersIsUnverifiedAndIsSentALinkToVerifyTheAddress() {
        Mailbox mail = TestInfrastructure.mail();
        String name = freshName("newcomer");

        var reply = api.post("/api/auth/register", registration(name));

        assertThat(reply.json().path("emailVerified").asBoolean(true)).isFalse();
        String event = events.await(EventTypes.USER_REGISTERED, reply.at("/id")).getFirst();
        assertThat(event).contains("\"emailVerified\":false");
        assertThat(await().until(() -> mail.to(name + "@taskflow.test"), found -> !found.isEmpty()))
                .singleElement()
                .satisfies(link -> assertThat(link.text()).contains("/login-actions/action-token"));
    }

    @Test
    void whoRegisteredOnKeycloaksPageIsSentALinkAtTheFirstLook() {
        Mailbox mail = TestInfrastructure.mail();
        TestUser newcomer = TestInfrastructure.keycloak().createUser("newcomer");
        console.change(newcomer.id(), Map.of("emailVerified", false));

        var me = api.get(ME, newcomer.token());

        assertThat(me.json().path("emailVerified").asBoolean(true)).isFalse();
        await().until(() -> !mail.to(newcomer.email()).isEmpty());
    }

    @Test
    void whatKeycloakHasVerifiedIsNoticedOnceByANewToken() {
        String name = freshName("proven");
        String id = api.post("/api/auth/register", registration(name)).at("/id");
        console.change(id, Map.of("emailVerified", true));

        var me = api.get(ME, token(name));
        var again = api.get(ME, token(name));

        assertThat(me.json().path("emailVerified").asBoolean(false))
                .as(me.text())
                .isTrue();
        assertThat(me.headers().getETag()).isEqualTo("\"2\"");
        assertThat(again.text()).isEqualTo(me.text());
        String event = events.await(EventTypes.USER_UPDATED, id).getFirst();
        assertThat(ContractSamples.violations(EventTypes.USER_UPDATED, event)).isEmpty();
        assertThat(event).contains("\"field\":\"emailVerified\"", "\"emailVerified\":true");
    }

    @Test
    void aTokenThatIsOlderThanTheAddressVerifiesNothing() {
        String name = freshName("mover");
        String id = api.post("/api/auth/register", registration(name)).at("/id");
        console.change(id, Map.of("emailVerified", true));
        String old = token(name);
        assertThat(api.get(ME, old).json().path("emailVerified").asBoolean(false))
                .isTrue();

        var moved = api.patch(ME, old, "{\"email\": \"other-" + name + "@taskflow.test\"}");

        assertThat(moved.json().path("emailVerified").asBoolean(true))
                .as(moved.text())
                .isFalse();
        assertThat(api.get(ME, old).json().path("emailVerified").asBoolean(true))
                .isFalse();
    }

    private String token(String name) {
        return api.post("/api/auth/login", People.login(name, People.PASSWORD)).at("/accessToken");
    }
}
