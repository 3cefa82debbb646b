package io.taskflow.auth.keycloak.event;

import io.taskflow.auth.keycloak.AdminApi;
import io.taskflow.auth.keycloak.KeycloakAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads them, the oldest first. The realm has to store events, and this service's account needs {@code view-events}. */
@Component
public class KeycloakEvents {
    private static final String WINDOW = "dateFrom={from}&first={first}&max={max}&direction=asc";
    private static final Pattern ACCOUNT = Pattern.compile("users/([0-9a-fA-F-]{36})(/.*)?");

    private final AdminApi keycloak;

    KeycloakEvents(AdminApi keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * A part of what Keycloak has.
     *
     * @param size how many there were, those among them that are about nobody's account
     */
    public record Part(List<StoredEvent> events, int size) {}

    /** Events of these types that began then or later, {@code max} of them at most, without the {@code first} ones. */
    public Part logins(List<String> types, Instant from, int first, int max) {
        String wanted = types.stream().map(type -> "&type=" + type).collect(Collectors.joining());
        JsonNode rows = read("/events?" + WINDOW + wanted, from, first, max);
        return new Part(rows.valueStream().map(KeycloakEvents::login).toList(), rows.size());
    }

    /** The same of changes to accounts, without this service's own. */
    public Part changes(Instant from, int first, int max) {
        JsonNode rows = read("/admin-events?" + WINDOW + "&resourcePath=users/*", from, first, max);
        UUID own = keycloak.ownId();
        List<StoredEvent> events = rows.valueStream()
                .flatMap(row -> change(row).stream())
                .filter(event -> !own.equals(event.actor()))
                .map(StoredEvent.class::cast)
                .toList();
        return new Part(events, rows.size());
    }

    private JsonNode read(String query, Instant from, int first, int max) {
        KeycloakAnswer answer = keycloak.get(query, from.toEpochMilli(), first, max);
        if (!answer.isSuccess()) {
            throw keycloak.unexpected(answer, "for events (has the service account view-events?)");
        }
        return answer.body();
    }

    private static StoredEvent login(JsonNode row) {
        return new LoginEvent(
                row.path("id").asString(),
                at(row),
                row.path("type").asString(""),
                uuid(row.path("userId")),
                row.path("clientId").asString(""),
                text(row.path("ipAddress")),
                row.path("error").asString(""));
    }

    private static Optional<AdminEvent> change(JsonNode row) {
        Matcher path = ACCOUNT.matcher(row.path("resourcePath").asString(""));
        if (!path.matches() || !row.path("error").asString("").isEmpty()) {
            return Optional.empty();
        }
        JsonNode actor = row.path("authDetails");
        return Optional.of(new AdminEvent(
                row.path("id").asString(),
                at(row),
                row.path("operationType").asString(""),
                UUID.fromString(path.group(1)),
                path.group(2) == null ? "" : path.group(2),
                uuid(actor.path("userId")),
                text(actor.path("ipAddress"))));
    }

    private static Instant at(JsonNode row) {
        return Instant.ofEpochMilli(row.path("time").asLong());
    }

    private static @Nullable String text(JsonNode value) {
        String text = value.asString("");
        return text.isEmpty() ? null : text;
    }

    private static @Nullable UUID uuid(JsonNode value) {
        String text = value.asString("");
        return text.length() == 36 ? UUID.fromString(text) : null;
    }
}
