package io.taskflow.notification.live.handshake;

import io.taskflow.notification.live.connection.CloseCodes;
import io.taskflow.notification.live.handshake.Admission.Admitted;
import io.taskflow.notification.live.handshake.Admission.Refused;
import io.taskflow.notification.live.hub.LiveHub;
import io.taskflow.notification.live.stream.CatchUp;
import io.taskflow.service.security.CurrentUser;
import io.taskflow.service.security.HandshakeToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Judges a handshake by its token. Always lets it go through: see {@link Admission}. */
@Component
class Admissions implements HandshakeInterceptor {

    private static final Logger log = LoggerFactory.getLogger(Admissions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Set by the gateway; milliseconds since 1970. */
    private static final String ASKED_AT = "X-TaskFlow-Asked-At";

    /** By which the clocks of two machines may differ. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(1);

    private final JwtDecoder tokens;
    private final LiveHub hub;
    private final CatchUp catchUp;
    private final Clock clock;

    Admissions(JwtDecoder tokens, LiveHub hub, CatchUp catchUp, Clock clock) {
        this.tokens = tokens;
        this.hub = hub;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        attributes.put(Admission.ATTRIBUTE, judge(request));
        return true;
    }

    private Admission judge(ServerHttpRequest request) {
        try {
            return HandshakeToken.of(request.getHeaders())
                    .map(tokens::decode)
                    .map(token -> admit(token, request))
                    .orElseGet(() -> new Refused(CloseCodes.UNAUTHORIZED));
        } catch (BadJwtException e) {
            return new Refused(CloseCodes.UNAUTHORIZED);
        } catch (JwtException e) {
            log.atWarn().addKeyValue("reason", e.getMessage()).log("Tokens cannot be checked: no keys");
            return new Refused(CloseCodes.NOT_READY);
        }
    }

    private Admission admit(Jwt token, ServerHttpRequest request) {
        CurrentUser user = CurrentUser.of(token);
        Instant expiry = token.getExpiresAt();
        if (expiry == null || !(user.roles().contains("user") || user.isAdmin())) {
            return new Refused(CloseCodes.UNAUTHORIZED);
        }
        if (!catchUp.await(PATIENCE)) {
            return new Refused(CloseCodes.NOT_READY);
        }
        String session = Objects.requireNonNullElse(token.getClaimAsString("sid"), "");
        return new Admitted(user.id(), expiry, session, lastEventId(request), hub.positionBefore(askedAt(request)));
    }

    /** The gateway opens the client's socket before ours: what happens in between is for the client too. */
    private Instant askedAt(ServerHttpRequest request) {
        try {
            String millis = request.getHeaders().getFirst(ASKED_AT);
            return millis == null
                    ? clock.instant()
                    : Instant.ofEpochMilli(Long.parseLong(millis)).minus(CLOCK_SKEW);
        } catch (NumberFormatException e) {
            return clock.instant();
        }
    }

    private static @Nullable String lastEventId(ServerHttpRequest request) {
        String id = UriComponentsBuilder.fromUri(request.getURI())
                .build()
                .getQueryParams()
                .getFirst("lastEventId");
        return id == null || id.isBlank() ? null : id;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // Nothing was taken that would have to be given back.
    }
}
