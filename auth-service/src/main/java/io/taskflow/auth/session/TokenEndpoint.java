package io.taskflow.auth.session;

import io.taskflow.auth.keycloak.KeycloakAnswer;
import io.taskflow.auth.keycloak.KeycloakHttp;
import io.taskflow.auth.keycloak.KeycloakSettings;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Keycloak's token and logout endpoints, as the client {@code api-login}. */
@Component
class TokenEndpoint {
    private static final String BASE = "/realms/{realm}/protocol/openid-connect";

    private final KeycloakHttp keycloak;
    private final KeycloakSettings settings;

    TokenEndpoint(KeycloakHttp keycloak, KeycloakSettings settings) {
        this.keycloak = keycloak;
        this.settings = settings;
    }

    /** The tokens, or a {@link RefusedLoginException}. Resource owner password credentials, RFC 6749, 4.3. */
    Tokens login(String username, String password) {
        var form = form();
        form.add("grant_type", "password");
        form.add("username", username);
        form.add("password", password);
        return tokens(post("/token", form));
    }

    /** New tokens for a refresh token that is still good, or a {@link RefusedLoginException}. */
    Tokens refresh(String refreshToken) {
        var form = form();
        form.add("grant_type", "refresh_token");
        form.add("refresh_token", refreshToken);
        return tokens(post("/token", form));
    }

    /** Ends the session of the refresh token; false, and nothing happens, for one that is dead already or never lived. */
    boolean logout(String refreshToken) {
        var form = form();
        form.add("refresh_token", refreshToken);
        KeycloakAnswer answer = post("/logout", form);
        if (!answer.isSuccess() && !answer.text("error").equals("invalid_grant")) {
            throw keycloak.unexpected(answer, "to log out");
        }
        return answer.isSuccess();
    }

    private Tokens tokens(KeycloakAnswer answer) {
        if (answer.text("error").equals("invalid_grant")) {
            throw new RefusedLoginException(answer.text("error_description"));
        }
        if (!answer.isSuccess()) {
            throw keycloak.unexpected(answer, "for tokens (is TASKFLOW_KEYCLOAK_LOGIN_CLIENT_SECRET right?)");
        }
        return new Tokens(
                answer.text("access_token"),
                "Bearer",
                answer.body().path("expires_in").asLong(),
                answer.text("refresh_token"),
                answer.body().path("refresh_expires_in").asLong());
    }

    private KeycloakAnswer post(String path, MultiValueMap<String, String> form) {
        return keycloak.send(client -> client.post()
                .uri(BASE + path, settings.realm())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form));
    }

    private MultiValueMap<String, String> form() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("client_id", settings.loginClientId());
        form.add("client_secret", settings.loginClientSecret());
        return form;
    }
}
