package io.taskflow.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.gateway.fixture.Browser;
import io.taskflow.gateway.fixture.Browser.Page;
import io.taskflow.gateway.fixture.BrowserFixture;
import io.taskflow.gateway.fixture.BrowserTest;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import io.taskflow.testing.mail.Mailbox;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Keycloak's own pages let people do on the way. */
@BrowserTest
class KeycloakPagesTest {

    @LocalServerPort
    int port;

    @Test
    void whoRegistersThereIsLoggedInHere() {
        Browser browser = new Browser(BrowserFixture.publicUrl(), port);
        String name = "frank-" + UUID.randomUUID().toString().substring(0, 8);
        Page form = browser.open(link(browser.form("/login?returnTo=/welcome"), "login-actions/registration"));

        Page registered = browser.submit(
                Browser.action(form),
                Map.of(
                        "username", name,
                        "email", name + "@taskflow.test",
                        "firstName", "Frank",
                        "lastName", "Miller",
                        "password", "Correct-Horse-1",
                        "password-confirm", "Correct-Horse-1"));
        Page back = browser.follow(registered, "/");

        assertThat(back.location()).isEqualTo("/welcome");
        assertThat(browser.open("/api/session").json().path("username").asString())
                .isEqualTo(name);
    }

    @Test
    void aWeakPasswordIsRefusedThere() {
        Browser browser = new Browser(BrowserFixture.publicUrl(), port);
        Page form = browser.open(link(browser.form("/login"), "login-actions/registration"));

        Page refused = browser.submit(
                Browser.action(form),
                Map.of(
                        "username", "gina-weak",
                        "email", "gina-weak@taskflow.test",
                        "firstName", "Gina",
                        "lastName", "Miller",
                        "password", "short",
                        "password-confirm", "short"));

        assertThat(refused.status()).isEqualTo(200);
        assertThat(TestInfrastructure.keycloak().keycloak().userId("gina-weak")).isEmpty();
    }

    @Test
    void theyAreInEnglishAndInGermanAndLeadToAForgottenPasswordsForm() {
        Browser browser = new Browser(BrowserFixture.publicUrl(), port);
        String form = browser.open("/login").location();

        assertThat(browser.open(form, "Accept-Language", "en").body())
                .contains("Log in to TaskFlow")
                .doesNotContainIgnoringCase("sign in");
        Page german = new Browser(BrowserFixture.publicUrl(), port).open(form, "Accept-Language", "de");
        assertThat(german.body()).contains("Bei TaskFlow anmelden");
        assertThat(link(german, "login-actions/reset-credentials")).isNotEmpty();
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkThatIsMailed() {
        Mailbox mail = TestInfrastructure.mail();
        TestUser carol = TestInfrastructure.keycloak().createUser("carol");
        Browser browser = new Browser(BrowserFixture.publicUrl(), port);
        Page form = browser.open(link(browser.form("/login"), "login-actions/reset-credentials"));

        browser.submit(Browser.action(form), Map.of("username", carol.username()));

        assertThat(await().until(() -> mail.to(carol.email()), found -> !found.isEmpty()))
                .first()
                .satisfies(link -> assertThat(link.text()).contains("/login-actions/action-token"));
    }

    private static String link(Page page, String to) {
        var link = Pattern.compile("href=\"([^\"]*" + to + "[^\"]*)\"").matcher(page.body());
        assertThat(link.find()).as("a link to " + to).isTrue();
        return URI.create(TestInfrastructure.keycloak().issuer())
                .resolve(link.group(1).replace("&amp;", "&"))
                .toString();
    }
}
