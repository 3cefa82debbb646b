package io.taskflow.local.keycloak;

import io.taskflow.local.http.JsonApi;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a realm that an earlier version made up to date: Keycloak imports a file as a whole only where there is no such realm.
 *
 * @param realm the file
 * @param path of the realm in the Admin API
 * @param keycloak where it lives
 */
record RealmUpdate(JsonNode realm, String path, KeycloakServer keycloak) {

    void apply() {
        settings();
        attributesOfAccounts();
        // Before the clients, which may use no other roles from then on: in between, nobody's token lacks any.
        realm.path("scopeMappings").forEach(this::rolesInTokens);
        realm.path("clients").forEach(client -> keycloak.call("PUT", clientPath(client.path("clientId")), client));
        realm.path("users").forEach(this::rolesOfServiceAccount);
    }

    private void settings() {
        ObjectNode settings = (ObjectNode) realm.deepCopy();
        settings.remove(List.of("clients", "roles", "defaultRole", "scopeMappings", "users", "components"));
        if (realm.path("attributes") instanceof ObjectNode wanted
                && keycloak.call("GET", path, null).path("attributes") instanceof ObjectNode known) {
            // Keycloak keeps settings of its own among them, and drops those that a change does not name.
            known.setAll(wanted);
            settings.set("attributes", known);
        }
        keycloak.call("PUT", path, settings);
    }

    /** A component in the file, and a resource of its own afterwards. */
    private void attributesOfAccounts() {
        JsonNode attributes = realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0);
        keycloak.call("PUT", path + "/users/profile", JsonApi.JSON.readTree(attributes.asString()));
    }

    private void rolesInTokens(JsonNode mapping) {
        List<JsonNode> roles = mapping.path("roles")
                .valueStream()
                .map(role -> keycloak.call("GET", path + "/roles/" + role.asString(), null))
                .toList();
        keycloak.call("POST", clientPath(mapping.path("client")) + "/scope-mappings/realm", roles);
    }

    /** Has effect with the account's next token, five minutes later at most. */
    private void rolesOfServiceAccount(JsonNode account) {
        String user = keycloak.call(
                        "GET", clientPath(account.path("serviceAccountClientId")) + "/service-account-user", null)
                .path("id")
                .asString();
        account.path("clientRoles").forEachEntry((client, names) -> {
            JsonNode found = keycloak.call("GET", path + "/clients?clientId=" + client, null);
            String id = found.get(0).path("id").asString();
            List<JsonNode> roles = names.valueStream()
                    .map(role -> keycloak.call("GET", path + "/clients/" + id + "/roles/" + role.asString(), null))
                    .toList();
            keycloak.call("POST", path + "/users/" + user + "/role-mappings/clients/" + id, roles);
        });
    }

    private String clientPath(JsonNode clientId) {
        JsonNode found = keycloak.call("GET", path + "/clients?clientId=" + clientId.asString(), null);
        return path + "/clients/" + found.get(0).path("id").asString();
    }
}
