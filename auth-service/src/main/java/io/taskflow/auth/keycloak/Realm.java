package io.taskflow.auth.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The realm's own rules, read from Keycloak so that they are written down once. */
@Component
public class Realm {
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final AdminApi keycloak;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    private record Kept(RealmRules rules, Instant until) {}

    Realm(AdminApi keycloak, Clock clock) {
        this.keycloak = keycloak;
        this.clock = clock;
    }

    /**
     * The rules, at most a minute old.
     *
     * @throws KeycloakUnavailableException when they have to be read and Keycloak does not answer
     */
    public RealmRules rules() {
        Kept known = kept;
        if (known == null || !clock.instant().isBefore(known.until())) {
            known = new Kept(read(), clock.instant().plus(KEPT));
            kept = known;
        }
        return known.rules();
    }

    private RealmRules read() {
        KeycloakAnswer answer = keycloak.get("");
        if (!answer.isSuccess()) {
            throw keycloak.unexpected(answer, "for the realm");
        }
        JsonNode realm = answer.body();
        return new RealmRules(
                realm.path("passwordPolicy").asString(""),
                Math.max(1, realm.path("failureFactor").asInt(30)),
                seconds(realm, "waitIncrementSeconds"),
                Duration.ofMillis(realm.path("quickLoginCheckMilliSeconds").asLong(1000)),
                seconds(realm, "minimumQuickLoginWaitSeconds"),
                seconds(realm, "maxFailureWaitSeconds"),
                seconds(realm, "maxDeltaTimeSeconds"));
    }

    private static Duration seconds(JsonNode realm, String name) {
        return Duration.ofSeconds(realm.path(name).asLong(60));
    }
}
