package io.taskflow.local.keycloak;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.site.Secrets;
import io.taskflow.local.site.Template;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code deploy/keycloak/taskflow-realm.json} with a stack's secrets and addresses.
 *
 * @param secrets the passwords of the stack
 * @param webUrl the gateway's public address
 * @param smtpHost where Keycloak sends its own e-mails
 * @param smtpPort where Keycloak sends its own e-mails
 */
public record Realm(Secrets secrets, String webUrl, String smtpHost, String smtpPort) {

    /** The realm's name. */
    public static final String NAME = "taskflow";

    private static final List<String> CLIENTS = List.of("gateway", "api-login", "auth-service");

    static String clientSecret(Secrets secrets, String client) {
        return secrets.get("keycloak." + client);
    }

    /** Makes the realm, or brings its settings and clients up to date. */
    public void bringInto(KeycloakServer keycloak) {
        JsonNode realm = JsonApi.JSON.readTree(text());
        if (keycloak.admin().send("GET", "/" + NAME, null).status() == 404) {
            keycloak.call("POST", "", realm);
        } else {
            update(keycloak, realm);
        }
    }

    /** Changes whenever the file or a value in it does. */
    String fingerprint() {
        String text = text();
        return Integer.toHexString(text.hashCode()) + "-" + text.length();
    }

    private static void update(KeycloakServer keycloak, JsonNode realm) {
        ObjectNode settings = (ObjectNode) realm.deepCopy();
        settings.remove(List.of("clients", "roles", "defaultRole", "users", "components"));
        keycloak.call("PUT", "/" + NAME, settings);
        // Which attributes accounts have is a component in the file, and a resource of its own afterwards.
        JsonNode attributes = realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0);
        keycloak.call("PUT", "/" + NAME + "/users/profile", JsonApi.JSON.readTree(attributes.asString()));
        for (JsonNode client : realm.path("clients")) {
            String named =
                    "/" + NAME + "/clients?clientId=" + client.path("clientId").asString();
            String id = keycloak.call("GET", named, null).get(0).path("id").asString();
            keycloak.call("PUT", "/" + NAME + "/clients/" + id, client);
        }
    }

    private String text() {
        Map<String, String> values = new TreeMap<>();
        for (String client : CLIENTS) {
            String name = client.toUpperCase(Locale.ROOT).replace('-', '_') + "_CLIENT_SECRET";
            values.put(name, clientSecret(secrets, client));
        }
        values.put("WEB_URL", webUrl);
        values.put("SMTP_HOST", smtpHost);
        values.put("SMTP_PORT", smtpPort);
        return Template.of("keycloak/taskflow-realm.json").fill(values);
    }
}
