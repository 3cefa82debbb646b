package io.taskflow.auth.account;

import io.taskflow.auth.keycloak.AdminApi;
import io.taskflow.auth.keycloak.KeycloakAnswer;
import io.taskflow.auth.keycloak.KeycloakSettings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Keycloak's accounts. Every method throws {@link io.taskflow.auth.keycloak.KeycloakUnavailableException} when Keycloak does not
 * answer; changes also throw {@link AccountTakenException}, and a 400 problem for values that Keycloak refuses.
 */
@Component
public class Accounts {
    private static final String REGISTRATION = "registrationId";

    private final AdminApi keycloak;
    private final String web;

    Accounts(AdminApi keycloak, KeycloakSettings settings) {
        this.keycloak = keycloak;
        this.web = settings.webClientId();
    }

    /** Makes the account with its password in one step, and gives its id. */
    public UUID create(NewAccount account) {
        var password = Map.of("type", "password", "value", account.password(), "temporary", false);
        KeycloakAnswer answer = keycloak.send(
                HttpMethod.POST,
                "/users",
                Map.of(
                        "username", account.username(),
                        "email", account.email(),
                        "firstName", Objects.requireNonNullElse(account.firstName(), ""),
                        "lastName", Objects.requireNonNullElse(account.lastName(), ""),
                        "enabled", true,
                        "credentials", List.of(password),
                        "attributes",
                                Map.of(
                                        REGISTRATION,
                                        List.of(account.registrationId().toString()))));
        requireDone(answer, "to create an account");
        URI location = Objects.requireNonNull(answer.location(), "Keycloak names what it created");
        String path = location.getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The account with this id, if there is one. */
    public Optional<Account> find(UUID id) {
        KeycloakAnswer answer = keycloak.get("/users/{id}", id);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        requireDone(answer, "for an account");
        return Optional.of(account(answer.body()));
    }

    /** The account with exactly this username, whatever its case. */
    public Optional<Account> findByUsername(String username) {
        return search("/users?exact=true&briefRepresentation=false&username={username}", username);
    }

    /** The account with exactly this e-mail address, whatever its case. */
    public Optional<Account> findByEmail(String email) {
        return search("/users?exact=true&briefRepresentation=false&email={email}", email);
    }

    /** The ids of so many accounts in Keycloak's order, without the first ones. */
    public List<UUID> ids(int first, int most) {
        KeycloakAnswer answer = keycloak.get("/users?briefRepresentation=true&first={first}&max={max}", first, most);
        requireDone(answer, "to list accounts");
        return answer.body()
                .valueStream()
                .map(user -> UUID.fromString(user.path("id").asString()))
                .toList();
    }

    /** Changes an account; a new e-mail address counts as unverified. False when there is no such account. */
    public boolean change(UUID id, AccountChange change, boolean newEmail) {
        // Keycloak leaves what is absent as it was, and clears what is empty.
        Map<String, Object> changes = new java.util.HashMap<>(Map.of(
                "firstName", Objects.requireNonNullElse(change.firstName(), ""),
                "lastName", Objects.requireNonNullElse(change.lastName(), "")));
        if (newEmail) {
            changes.put("email", change.email());
            changes.put("emailVerified", false);
        }
        KeycloakAnswer answer = keycloak.send(HttpMethod.PUT, "/users/{id}", changes, id);
        if (answer.status() == 404) {
            return false;
        }
        requireDone(answer, "to change an account");
        return true;
    }

    /** Has Keycloak write to the account's address, with a link by which its owner verifies it. False when it could not. */
    boolean sendVerification(UUID id) {
        return keycloak.send(HttpMethod.PUT, "/users/{id}/send-verify-email?client_id={client}", null, id, web)
                .isSuccess();
    }

    /** Removes the account, and with it its sessions. Nothing happens where there is none. */
    public void remove(UUID id) {
        KeycloakAnswer answer = keycloak.send(HttpMethod.DELETE, "/users/{id}", null, id);
        if (answer.status() != 404) {
            requireDone(answer, "to remove an account");
        }
    }

    private Optional<Account> search(String query, String value) {
        KeycloakAnswer answer = keycloak.get(query, value);
        requireDone(answer, "to search accounts");
        return answer.body().valueStream().findFirst().map(Accounts::account);
    }

    private void requireDone(KeycloakAnswer answer, String asked) {
        if (answer.status() == 409) {
            throw new AccountTakenException();
        }
        if (answer.status() == 400) {
            RuntimeException refusal = Refusals.of(answer);
            throw refusal == null ? keycloak.unexpected(answer, asked) : refusal;
        }
        if (!answer.isSuccess()) {
            throw keycloak.unexpected(answer, asked);
        }
    }

    private static Account account(JsonNode user) {
        String registration = user.path("attributes").path(REGISTRATION).path(0).asString("");
        return new Account(
                UUID.fromString(user.path("id").asString()),
                user.path("username").asString(),
                text(user, "email"),
                user.path("emailVerified").asBoolean(false),
                user.path("enabled").asBoolean(false),
                text(user, "firstName"),
                text(user, "lastName"),
                registration.isEmpty() ? null : UUID.fromString(registration),
                Instant.ofEpochMilli(user.path("createdTimestamp").asLong(0)));
    }

    private static @Nullable String text(JsonNode user, String field) {
        String text = user.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
