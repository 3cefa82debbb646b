package io.taskflow.auth.follow.event;

import io.taskflow.auth.audit.AuditLog;
import io.taskflow.auth.audit.Origin;
import io.taskflow.auth.audit.SecurityEvent;
import io.taskflow.auth.audit.SecurityEventType;
import io.taskflow.auth.keycloak.KeycloakSettings;
import io.taskflow.auth.keycloak.event.AdminEvent;
import io.taskflow.auth.keycloak.event.LoginEvent;
import io.taskflow.auth.keycloak.event.StoredEvent;
import io.taskflow.auth.lookup.Lookups;
import io.taskflow.auth.lookup.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deals with events once: what belongs into the audit log goes there, and people whose accounts changed are to be looked up. */
@Service
class NoteEvents {
    private static final Map<String, SecurityEventType> AUDITED = Map.of(
            "/reset-password", SecurityEventType.PASSWORD_CHANGED,
            "/execute-actions-email", SecurityEventType.PASSWORD_RESET_REQUESTED,
            "/logout", SecurityEventType.SESSIONS_ENDED,
            "/impersonation", SecurityEventType.IMPERSONATED);

    private final SeenEvents seen;
    private final Lookups lookups;
    private final AuditLog audit;
    private final String ourLogins;

    NoteEvents(SeenEvents seen, Lookups lookups, AuditLog audit, KeycloakSettings settings) {
        this.seen = seen;
        this.lookups = lookups;
        this.audit = audit;
        this.ourLogins = settings.loginClientId();
    }

    /** All or none of them. */
    @Transactional
    public void note(List<StoredEvent> events) {
        for (StoredEvent event : seen.newAmong(events)) {
            switch (event) {
                case LoginEvent login -> note(login);
                case AdminEvent change -> note(change);
            }
        }
    }

    private void note(LoginEvent event) {
        SecurityEventType type = LoginEvents.AUDITED.get(event.type());
        // Of logins over our own API Keycloak sees no address but ours.
        var origin = new Origin(actor(event, type), event.client().equals(ourLogins) ? null : event.ip());
        if (type != null) {
            audit.append(
                    SecurityEvent.of(type, event.user(), origin)
                            .with("client", event.client())
                            .with("error", event.error()),
                    event.at());
        }
        if (event.user() != null && event.error().isEmpty() && LoginEvents.CHANGES.contains(event.type())) {
            boolean fresh = event.type().equals(LoginEvents.REGISTER);
            boolean gone = event.type().equals(LoginEvents.DELETE_ACCOUNT);
            lookups.note(new Notice(event.user(), origin, fresh, gone), Duration.ZERO);
        }
    }

    /** Whoever fails to log in may be anybody. */
    private static @Nullable UUID actor(LoginEvent event, @Nullable SecurityEventType type) {
        return type == SecurityEventType.LOGIN_FAILED || type == SecurityEventType.LOCKED_OUT ? null : event.user();
    }

    private void note(AdminEvent event) {
        var origin = new Origin(event.actor(), event.ip());
        SecurityEventType type = AUDITED.get(event.rest());
        if (type != null) {
            audit.append(SecurityEvent.of(type, event.user(), origin), event.at());
        } else {
            boolean whole = event.rest().isEmpty();
            boolean fresh = whole && event.operation().equals("CREATE");
            boolean gone = whole && event.operation().equals("DELETE");
            lookups.note(new Notice(event.user(), origin, fresh, gone), Duration.ZERO);
        }
    }
}
