package io.taskflow.auth.session;

import static io.taskflow.auth.testing.People.login;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.EventProbe;
import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestConstructor;

@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record SessionTest(Api api, EventProbe events) {

    @Test
    void aRefreshTokenGivesNewTokensOfBothKinds() {
        var first = session();

        var second = refresh(first.at("/refreshToken"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/refreshToken")).isNotEmpty().isNotEqualTo(first.at("/refreshToken"));
        assertThat(second.headers().getCacheControl()).isEqualTo("no-store");
        assertThat(api.get("/api/users/me", second.at("/accessToken")).status()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenThatIsUsedTwiceEndsTheWholeSession() {
        String stolen = session().at("/refreshToken");
        String next = refresh(stolen).at("/refreshToken");

        assertThat(refresh(stolen).status()).isEqualTo(401);
        assertThat(refresh(next).status()).isEqualTo(401);
    }

    @Test
    void afterLogoutTheRefreshTokenIsDeadAndLoggingOutAgainDoesNoHarm() {
        String token = session().at("/refreshToken");

        assertThat(logout(token).status()).isEqualTo(204);

        assertThat(refresh(token).status()).isEqualTo(401);
        assertThat(logout(token).status()).isEqualTo(204);
    }

    @Test
    void aLogoutIsToldOnTheBusOfItsSessionAlone() throws ParseException {
        var session = session();
        String sid = String.valueOf(
                JWTParser.parse(session.at("/accessToken")).getJWTClaimsSet().getClaim("sid"));
        String subject =
                UUID.nameUUIDFromBytes(sid.getBytes(StandardCharsets.UTF_8)).toString();

        logout(session.at("/refreshToken"));

        String event = events.await(EventTypes.USER_LOGGED_OUT, subject).getFirst();
        assertThat(ContractSamples.violations(EventTypes.USER_LOGGED_OUT, event))
                .isEmpty();
        assertThat(event).contains("\"id\":\"" + sid + "\"");
    }

    @Test
    void anAccessTokenEndsItsOwnSessionAndThatIsTold() throws ParseException {
        var session = session();
        String token = session.at("/accessToken");
        String sid = String.valueOf(JWTParser.parse(token).getJWTClaimsSet().getClaim("sid"));
        String subject =
                UUID.nameUUIDFromBytes(sid.getBytes(StandardCharsets.UTF_8)).toString();

        assertThat(endOf(token)).isEqualTo(204);

        assertThat(refresh(session.at("/refreshToken")).status()).isEqualTo(401);
        assertThat(events.await(EventTypes.USER_LOGGED_OUT, subject).getFirst()).contains("\"id\":\"" + sid + "\"");
        assertThat(endOf(token)).isEqualTo(204);
        assertThat(endOf("garbage")).isEqualTo(401);
    }

    @Test
    void whatIsNoRefreshTokenIsRefusedWithoutAWordOfWhy() {
        var session = session();

        assertThat(refresh("garbage").status()).isEqualTo(401);
        assertThat(refresh(session.at("/accessToken")).status()).isEqualTo(401);
        assertThat(refresh("garbage").at("/detail"))
                .isEqualTo(refresh(session.at("/accessToken")).at("/detail"));
        assertThat(logout("garbage").status()).isEqualTo(204);
        assertThat(refresh(session.at("/refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void aPersonLogsInOnManyDevicesAtOnce() {
        TestUser user = TestInfrastructure.keycloak().createUser("devices");
        var logins = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> api.post("/api/auth/login", login(user.username(), user.password()))
                                .status(),
                        Thread::startVirtualThread))
                .limit(6)
                .toList();

        assertThat(logins.stream().map(CompletableFuture::join)).hasSize(6).containsOnly(200);
    }

    @Test
    void otherSessionsOfThePersonGoOn() {
        TestUser user = TestInfrastructure.keycloak().createUser("two");
        var phone = session(user);
        var desk = api.logInAgain(user.username(), user.password());

        logout(phone.at("/refreshToken"));

        assertThat(refresh(desk.at("/refreshToken")).status()).isEqualTo(200);
    }

    private int endOf(String accessToken) {
        return api.send(HttpMethod.DELETE, "/api/auth/session", null, headers -> headers.setBearerAuth(accessToken))
                .status();
    }

    private Api.Reply session() {
        return session(TestInfrastructure.keycloak().createUser("session"));
    }

    private Api.Reply session(TestUser user) {
        return api.post("/api/auth/login", login(user.username(), user.password()));
    }

    private Api.Reply refresh(String token) {
        return api.post("/api/auth/refresh", "{\"refreshToken\": \"" + token + "\"}");
    }

    private Api.Reply logout(String token) {
        return api.post("/api/auth/logout", "{\"refreshToken\": \"" + token + "\"}");
    }
}
