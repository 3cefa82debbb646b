package io.taskflow.local.keycloak;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.process.Folders;
import io.taskflow.local.site.Port;
import io.taskflow.local.site.Secrets;
import io.taskflow.local.site.Site;
import io.taskflow.local.site.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings {@code deploy/keycloak/taskflow-realm.json} into a running Keycloak, with this stack's secrets and addresses. */
record Realm(KeycloakAdmin admin, Site site) {

    static final String NAME = "taskflow";
    private static final List<String> CLIENTS = List.of("gateway", "api-login", "auth-service");

    static String clientSecret(Secrets secrets, String client) {
        return secrets.get("keycloak." + client);
    }

    /** Makes the realm, or brings its clients and mail settings up to date; nothing if nothing changed. */
    void furnish() {
        String wanted = Template.of("keycloak/taskflow-realm.json").fill(values());
        Path applied = site.data("keycloak").resolve("realm.applied");
        if (Files.exists(applied) && Folders.read(applied).equals(fingerprint(wanted))) {
            return;
        }
        JsonNode realm = JsonApi.JSON.readTree(wanted);
        if (admin.attempt("GET", "/" + NAME, null).status() == 404) {
            admin.call("POST", "", wanted);
        } else {
            update(realm);
        }
        Folders.write(applied, fingerprint(wanted));
    }

    private void update(JsonNode realm) {
        ObjectNode settings = (ObjectNode) realm.deepCopy();
        settings.remove(List.of("clients", "roles", "defaultRole", "users", "components"));
        admin.call("PUT", "/" + NAME, settings);
        for (JsonNode client : realm.path("clients")) {
            String clientId = client.path("clientId").asString();
            JsonNode existing = admin.call("GET", "/" + NAME + "/clients?clientId=" + clientId, null);
            admin.call(
                    "PUT", "/" + NAME + "/clients/" + existing.get(0).path("id").asString(), client);
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        for (String client : CLIENTS) {
            String name = client.toUpperCase(Locale.ROOT).replace('-', '_') + "_CLIENT_SECRET";
            values.put(name, clientSecret(site.secrets(), client));
        }
        values.put("WEB_URL", "http://localhost:" + site.port(Port.GATEWAY));
        values.put("SMTP_HOST", Site.LOOPBACK);
        values.put("SMTP_PORT", Integer.toString(site.port(Port.SMTP)));
        return values;
    }

    private static String fingerprint(String text) {
        return Integer.toHexString(text.hashCode()) + "-" + text.length();
    }
}
