package io.taskflow.auth.testing;

import io.taskflow.auth.testing.Api.Reply;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** An administrator who calls the service; one for all tests, made when first needed. */
public record Chief(Api api) {
    private static final class Holder {
        static final TestUser USER = TestInfrastructure.keycloak().createUser("chief", "admin");
    }

    /** Who that is. */
    public static TestUser user() {
        return Holder.USER;
    }

    /** Reads; {@code values} fill the places in the path. */
    public Reply get(String path, Object... values) {
        return api.get(path, user().token(), values);
    }

    /** Sends JSON, or nothing. */
    public Reply send(HttpMethod method, String path, @Nullable String json, Object... values) {
        return api.send(method, path, json, headers -> headers.setBearerAuth(user().token()), values);
    }

    /** Sets the roles, such as {@code "user", "admin"}. */
    public Reply roles(String user, String... roles) {
        String list = roles.length == 0 ? "" : "\"" + String.join("\", \"", roles) + "\"";
        return send(HttpMethod.PUT, "/api/admin/users/{id}/roles", "{\"roles\": [" + list + "]}", user);
    }

    /** Lets somebody in, or no longer. */
    public Reply enabled(String user, boolean enabled) {
        return send(HttpMethod.PUT, "/api/admin/users/{id}/enabled", "{\"enabled\": " + enabled + "}", user);
    }

    /** The types of what the audit log has of somebody, the newest first. */
    public List<String> auditOf(String user) {
        return get("/api/admin/audit?userId={id}", user)
                .json()
                .path("items")
                .valueStream()
                .map(event -> event.path("type").asString())
                .toList();
    }
}
