package io.taskflow.auth.registration;

import static io.taskflow.auth.testing.People.freshName;
import static io.taskflow.auth.testing.People.login;
import static io.taskflow.auth.testing.People.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.EventProbe;
import io.taskflow.auth.testing.People;
import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RegisteringTest {
    private final Api api;
    private final EventProbe events;

    RegisteringTest(Api api, EventProbe events) {
        this.api = api;
        this.events = events;
    }

    @Test
    void makesAPersonWhoCanLogInAndWhomTheBusHearsOf() {
        String name = freshName("Carol");

        var reply = api.post("/api/auth/register", registration(name));

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.headers().getFirst("Location")).isEqualTo("/api/users/me");
        assertThat(reply.headers().getETag()).isEqualTo("\"1\"");
        assertThat(reply.at("/username")).isEqualTo(name.toLowerCase(java.util.Locale.ROOT));
        assertThat(reply.json().at("/roles").toString()).isEqualTo("[\"user\"]");
        assertThat(reply.text()).doesNotContain(People.PASSWORD);
        assertThat(api.post("/api/auth/login", login(name, People.PASSWORD)).status())
                .isEqualTo(200);

        List<String> registered = events.await(EventTypes.USER_REGISTERED, reply.at("/id"));
        assertThat(registered).hasSize(1);
        assertThat(ContractSamples.violations(EventTypes.USER_REGISTERED, registered.getFirst()))
                .isEmpty();
    }
}
