package io.taskflow.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.fixture.Browser;
import io.taskflow.gateway.fixture.Browser.Page;
import io.taskflow.gateway.fixture.BrowserFixture;
import io.taskflow.gateway.fixture.BrowserTest;
import io.taskflow.gateway.fixture.Services;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class LoginTest {

    private final TestUser carol = TestInfrastructure.keycloak().createUser("carol");

    @LocalServerPort
    int port;

    @Autowired
    Services services;

    @BeforeEach
    void reset() {
        services.reset();
    }

    private Browser browser() {
        return new Browser(BrowserFixture.publicUrl(), port);
    }

    @Test
    void aLoginAtKeycloakEndsOnThePageItBeganFromAndServicesSeeTheirUsualToken() {
        Browser browser = browser();

        Page back = browser.logIn(carol.username(), carol.password(), "/login?returnTo=/projects/1?tab=x");

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.location()).isEqualTo("/projects/1?tab=x");
        assertThat(browser.open("/api/tasks").status()).isEqualTo(200);
        var received = Objects.requireNonNull(services.task().last()).headers();
        assertThat(received.get("Authorization")).startsWith("Bearer ");
        assertThat(received.contains("Cookie")).isFalse();
        Page session = browser.open("/api/session");
        assertThat(session.json().path("userId").asString()).isEqualTo(carol.id());
        assertThat(session.json().path("csrfToken").asString()).isNotEmpty();
        assertThat(session.header("Cache-Control")).contains("no-store");
    }

    @Test
    void keycloakIsAskedWithAChallengeAStateAndANonce() {
        String asked = browser().open("/login").location();

        assertThat(asked)
                .startsWith(TestInfrastructure.keycloak().issuer())
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "client_id=gateway");
    }

    @Test
    void theCookieIsForNoScriptAndNoOtherSite() {
        Browser browser = browser();
        Page back = browser.logIn(carol.username(), carol.password(), "/login");

        assertThat(back.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("taskflow=")
                        .containsIgnoringCase("; HttpOnly")
                        .contains("SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
    }

    @Test
    void noTokenIsInAnythingThatAScriptCanRead() {
        Browser browser = browser();
        Page back = browser.logIn(carol.username(), carol.password(), "/login");

        assertThat(back.body() + back.headers() + browser.open("/api/session"))
                .doesNotContain("eyJ")
                .doesNotContain("refresh");
    }

    @Test
    void aLoginThatAnotherBrowserBeganIsNotFinishedInThisOne() {
        Browser attacker = browser();
        String back = attacker.credentials(attacker.form("/login"), carol.username(), carol.password())
                .location();
        Browser victim = browser();
        victim.open("/login");

        Page end = victim.open(back);

        assertThat(end.location()).isEqualTo("/?login=failed");
        assertThat(victim.cookie("taskflow")).isNull();
    }

    @Test
    void aLoginCannotBeFinishedTwice() {
        Browser browser = browser();
        String back = browser.credentials(browser.form("/login"), carol.username(), carol.password())
                .location();
        browser.open(back);
        Page again = browser.open(back);

        assertThat(again.location()).isEqualTo("/?login=failed");
    }

    @Test
    void aSessionThatSomebodyHasPlantedIsNotTheOneAfterTheLogin() {
        Browser attacker = browser();
        attacker.logIn(carol.username(), carol.password(), "/login");
        String planted = Objects.requireNonNull(attacker.cookie("taskflow"));
        Browser victim = browser();
        victim.setCookie("taskflow", planted);
        TestUser dave = TestInfrastructure.keycloak().createUser("dave");

        victim.logIn(dave.username(), dave.password(), "/login");

        assertThat(victim.cookie("taskflow")).isNotNull().isNotEqualTo(planted);
        assertThat(attacker.open("/api/session").status()).isEqualTo(401);
        assertThat(victim.open("/api/session").json().path("userId").asString()).isEqualTo(dave.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/",
                "//evil.example.org",
                "/%5Cevil.example.org",
                "/%09/evil.example.org",
                "javascript:alert(1)",
                "%20/x",
                "/logout",
                "/a%0d%0aSet-Cookie:x=y"
            })
    void aLoginLeadsToNoOtherSite(String returnTo) {
        Browser browser = browser();

        Page back = browser.logIn(carol.username(), carol.password(), "/login?returnTo=" + returnTo);

        assertThat(back.location()).isEqualTo("/");
    }

    @Test
    void keycloaksPagesAreTaskFlows() {
        Page form = browser().form("/login");

        assertThat(form.body()).contains("css/taskflow.css");
        assertThat(form.header("X-Frame-Options") + form.header("Content-Security-Policy"))
                .containsAnyOf("SAMEORIGIN", "frame-ancestors 'self'");
    }
}
