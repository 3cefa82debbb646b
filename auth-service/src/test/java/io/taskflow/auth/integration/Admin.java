package io.taskflow.auth.integration;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.Api.Reply;
import io.taskflow.auth.testing.People;
import io.taskflow.testing.TestInfrastructure;
import org.springframework.http.HttpMethod;

/** An administrator who makes and removes integrations over HTTP. */
final class Admin {
    static final String PATH = "/api/admin/integrations";

    private final Api api;
    private final String token;

    Admin(Api api) {
        this.api = api;
        this.token =
                TestInfrastructure.keycloak().createUser("integrator", "admin").token();
    }

    /** A connected integration of its own name. */
    Account account(boolean publish) throws Exception {
        return Account.of(make("""
                {"name": "%s", "publish": %s, "subscribe": ["task.*"]}""".formatted(People.freshName("x"), publish)));
    }

    Reply make(String json, String... headers) {
        return send(HttpMethod.POST, PATH, json, headers);
    }

    Reply list(String query) {
        return send(HttpMethod.GET, PATH + query, null);
    }

    Reply delete(String id) {
        return send(HttpMethod.DELETE, PATH + "/" + id, null);
    }

    private Reply send(HttpMethod method, String path, @org.jspecify.annotations.Nullable String json, String... more) {
        return api.send(method, path, json, headers -> {
            headers.setBearerAuth(token);
            for (int i = 0; i < more.length; i += 2) {
                headers.set(more[i], more[i + 1]);
            }
        });
    }
}
