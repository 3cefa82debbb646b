package io.taskflow.local.keycloak;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.site.Secrets;
import io.taskflow.local.site.Template;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

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
        bring(content(), keycloak);
    }

    /** The same for any realm, written as Keycloak exports one. */
    public static void bring(JsonNode realm, KeycloakServer keycloak) {
        String name = realm.path("realm").asString();
        if (keycloak.admin().send("GET", "/" + name, null).status() == 404) {
            keycloak.call("POST", "", realm);
        } else {
            new RealmUpdate(realm, "/" + name, keycloak).apply();
        }
    }

    /** The file as JSON, with the values in it. */
    public JsonNode content() {
        return JsonApi.JSON.readTree(text());
    }

    /** Changes whenever the file or a value in it does. */
    String fingerprint() {
        String text = text();
        return Integer.toHexString(text.hashCode()) + "-" + text.length();
    }

    private String text() {
        Map<String, String> values = new TreeMap<>();
        for (String client : CLIENTS) {
            String name = client.toUpperCase(Locale.ROOT).replace('-', '_') + "_CLIENT_SECRET";
            values.put(name, clientSecret(secrets, client));
        }
        values.put("WEB_URL", webUrl);
        values.put("GATEWAY_URL", webUrl);
        values.put("SMTP_HOST", smtpHost);
        values.put("SMTP_PORT", smtpPort);
        return Template.of("keycloak/taskflow-realm.json").fill(values);
    }
}
