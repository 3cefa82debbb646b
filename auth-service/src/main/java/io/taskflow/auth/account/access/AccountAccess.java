package io.taskflow.auth.account.access;

import io.taskflow.auth.keycloak.AdminApi;
import io.taskflow.auth.keycloak.KeycloakAnswer;
import io.taskflow.auth.keycloak.KeycloakSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Whether accounts are enabled, and their roles. Every method throws {@link io.taskflow.auth.keycloak.KeycloakUnavailableException}
 * when Keycloak does not answer; nothing happens to an account that is gone.
 */
@Component
public class AccountAccess {
    /** The roles that mean something here; {@code admin} has {@code user} in it. */
    public static final Set<String> ROLES = Set.of("user", "admin");

    private static final String MAPPINGS = "/users/{id}/role-mappings/realm";
    private static final int MOST_ADMINS = 500;

    private final AdminApi keycloak;
    private final String everybodys;
    private final String web;

    AccountAccess(AdminApi keycloak, KeycloakSettings settings) {
        this.keycloak = keycloak;
        this.web = settings.webClientId();
        this.everybodys = "default-roles-" + settings.realm();
    }

    /** Lets the person log in, or no longer. */
    public void setEnabled(UUID id, boolean enabled) {
        done(keycloak.send(HttpMethod.PUT, "/users/{id}", Map.of("enabled", enabled), id), "to switch an account");
    }

    /** The person's {@link #ROLES}, however they come by them. */
    public Set<String> roles(UUID id) {
        return named(id, "/composite", ROLES::contains).stream()
                .map(AccountAccess::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Gives and takes {@link #ROLES}, so that the person has exactly these. */
    public void setRoles(UUID id, Set<String> wanted) {
        Set<String> had = roles(id);
        List<JsonNode> missing = wanted.stream()
                .filter(role -> !had.contains(role))
                .map(this::role)
                .toList();
        if (!missing.isEmpty()) {
            done(keycloak.send(HttpMethod.POST, MAPPINGS, missing, id), "to give roles");
        }
        List<JsonNode> surplus = named(id, "", role -> isSurplus(role, wanted));
        if (!surplus.isEmpty()) {
            done(keycloak.send(HttpMethod.DELETE, MAPPINGS, surplus, id), "to take roles");
        }
    }

    /** What everybody gets has {@code user} in it. */
    private boolean isSurplus(String role, Set<String> wanted) {
        String meant = role.equals(everybodys) ? "user" : role;
        return ROLES.contains(meant) && !wanted.contains(meant);
    }

    /** Whether somebody else than these is an administrator who may log in. */
    boolean isAdminBesides(Set<UUID> people) {
        KeycloakAnswer answer = keycloak.get("/roles/admin/users?first=0&max={max}", MOST_ADMINS);
        done(answer, "for the administrators");
        return answer.body()
                .valueStream()
                .anyMatch(user -> user.path("enabled").asBoolean(false)
                        && !people.contains(UUID.fromString(user.path("id").asString())));
    }

    /**
     * Has Keycloak write to the person's address, with a link to choose a new password.
     *
     * @return false where Keycloak writes to nobody, as of an account that is disabled
     */
    public boolean sendPasswordReset(UUID id) {
        KeycloakAnswer answer = keycloak.send(
                HttpMethod.PUT,
                "/users/{id}/execute-actions-email?client_id={client}",
                List.of("UPDATE_PASSWORD"),
                id,
                web);
        if (answer.status() == 400) {
            return false;
        }
        done(answer, "for a password e-mail");
        return true;
    }

    private List<JsonNode> named(UUID id, String which, Predicate<String> wanted) {
        KeycloakAnswer answer = keycloak.get(MAPPINGS + which, id);
        done(answer, "for roles");
        return answer.status() == 404
                ? List.of()
                : answer.body()
                        .valueStream()
                        .filter(role -> wanted.test(name(role)))
                        .toList();
    }

    private JsonNode role(String name) {
        KeycloakAnswer answer = keycloak.get("/roles/{name}", name);
        if (!answer.isSuccess()) {
            throw keycloak.unexpected(answer, "for a role");
        }
        return answer.body();
    }

    private static String name(JsonNode role) {
        return role.path("name").asString("");
    }

    private void done(KeycloakAnswer answer, String asked) {
        if (!answer.isSuccess() && answer.status() != 404) {
            throw keycloak.unexpected(answer, asked);
        }
    }
}
