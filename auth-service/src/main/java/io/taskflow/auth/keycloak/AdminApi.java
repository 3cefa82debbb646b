package io.taskflow.auth.keycloak;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Keycloak's Admin REST API, below {@code /admin/realms/<realm>}, with this service's own rights. */
@Component
public class AdminApi {
    private final KeycloakHttp http;
    private final ServiceAccount account;
    private final KeycloakSettings settings;

    AdminApi(KeycloakHttp http, ServiceAccount account, KeycloakSettings settings) {
        this.http = http;
        this.account = account;
        this.settings = settings;
    }

    /**
     * Reads what is at a path such as {@code /users/{id}}; {@code values} fill its places, query parameters among them.
     *
     * @throws KeycloakUnavailableException when Keycloak does not answer or lets us in no longer
     */
    public KeycloakAnswer get(String path, Object... values) {
        return send(HttpMethod.GET, path, null, values);
    }

    /** Sends a JSON body to a path; see {@link #get} and {@link KeycloakUnavailableException#nothingDone}. */
    public KeycloakAnswer send(HttpMethod method, String path, @Nullable Object body, Object... values) {
        String token = account.accessToken();
        KeycloakAnswer answer = attempt(method, path, body, values, token);
        if (answer.status() == 401) {
            account.forget(token);
            answer = attempt(method, path, body, values, account.accessToken());
        }
        if (answer.status() == 401 || answer.status() == 403) {
            throw http.unexpected(answer, method + " " + path + " (has the service account its roles?)");
        }
        return answer;
    }

    /** The id of this service's own account, under which Keycloak notes what we do. */
    public UUID ownId() {
        try {
            return UUID.fromString(
                    JWTParser.parse(account.accessToken()).getJWTClaimsSet().getSubject());
        } catch (ParseException e) {
            throw new IllegalStateException("Keycloak gave an access token that is no JWT", e);
        }
    }

    /** What to throw when the answer makes no sense; {@code asked} says in the log what it was about. */
    public KeycloakUnavailableException unexpected(KeycloakAnswer answer, String asked) {
        return http.unexpected(answer, asked);
    }

    private KeycloakAnswer attempt(
            HttpMethod method, String path, @Nullable Object body, Object[] values, String token) {
        return http.send(client -> {
            RestClient.RequestBodySpec request = client.method(method)
                    .uri("/admin/realms/" + settings.realm() + path, values)
                    .headers(headers -> headers.setBearerAuth(token));
            return body == null
                    ? request
                    : request.contentType(MediaType.APPLICATION_JSON).body(body);
        });
    }
}
