package io.taskflow.auth.session;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.user.EndedSession;
import io.taskflow.contracts.user.UserLoggedOut;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the bus which session is over, so that whoever holds a socket of it lets go. */
@Component
public class Logouts {

    /** A session ends once: its only event. */
    private static final long ENDED = 1;

    private final Outbox outbox;

    Logouts(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells of the session of this refresh token, which Keycloak has accepted: its signature is not looked at again. */
    @Transactional
    void tell(String refreshToken) {
        JWTClaimsSet claims = claims(refreshToken);
        tell(String.valueOf(claims.getClaim("sid")), UUID.fromString(claims.getSubject()));
    }

    /** Tells of this session of this person. */
    @Transactional
    public void tell(String session, UUID person) {
        UUID subject = UUID.nameUUIDFromBytes(session.getBytes(StandardCharsets.UTF_8));
        outbox.append(Fact.of(
                EventTypes.USER_LOGGED_OUT,
                subject,
                subject,
                ENDED,
                person,
                new UserLoggedOut(new EndedSession(session, person))));
    }

    private static JWTClaimsSet claims(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException("Keycloak accepted a refresh token that is no JWT", e);
        }
    }
}
