package io.taskflow.gateway.session;

import io.taskflow.gateway.session.Session.Access;
import io.taskflow.gateway.session.Session.Tokens;
import io.taskflow.service.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The sessions in Redis, a hash each, shared by all instances. While Redis is away every question is answered with 503. */
@Component
public class SessionStore {

    private static final Duration COME_BACK = Duration.ofSeconds(5);
    private static final List<Object> ALL = List.of("access", "expires", "refresh", "sid", "ends");
    private static final List<Object> ACCESS = ALL.subList(0, 2);

    private final ReactiveStringRedisTemplate redis;
    private final SessionSettings settings;
    private final Clock clock = Clock.systemUTC();
    private final RedisScript<Long> keep = RedisScript.of(new ClassPathResource("session/keep.lua"), Long.class);

    SessionStore(ReactiveStringRedisTemplate redis, SessionSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    /** A new session of this login. */
    public Mono<SessionId> begin(String keycloakSession, Tokens tokens) {
        SessionId id = SessionId.random();
        Session session = new Session(keycloakSession, tokens, clock.instant().plus(settings.longest()));
        return keep("new", id, session).thenReturn(id);
    }

    /** Replaces the tokens; false, and nothing happens, where the session has ended meanwhile. */
    Mono<Boolean> renew(SessionId id, Session session) {
        return keep("renew", id, session);
    }

    private Mono<Boolean> keep(String mode, SessionId id, Session session) {
        Duration left = Duration.between(clock.instant(), session.ends());
        Duration life = settings.idle().compareTo(left) < 0 ? settings.idle() : left;
        Tokens tokens = session.tokens();
        List<String> arguments = List.of(
                mode,
                Long.toString(Math.max(1, life.toMillis())),
                "access",
                tokens.access().token(),
                "expires",
                Long.toString(tokens.access().expires().toEpochMilli()),
                "refresh",
                tokens.refresh(),
                "sid",
                session.keycloakSession(),
                "ends",
                Long.toString(session.ends().toEpochMilli()));
        return redis.execute(keep, List.of(id.key(), index(session.keycloakSession())), arguments)
                .next()
                .map(kept -> kept == 1)
                .onErrorMap(DataAccessException.class, SessionStore::away);
    }

    /** Its access token; empty where there is no such session. */
    Mono<Access> access(SessionId id) {
        return redis.<Object, Object>opsForHash()
                .multiGet(id.key(), ACCESS)
                .mapNotNull(SessionStore::access)
                .onErrorMap(DataAccessException.class, SessionStore::away);
    }

    /** All of it; empty where there is no such session. */
    public Mono<Session> find(SessionId id) {
        return find(id.key());
    }

    private Mono<Session> find(String key) {
        return redis.<Object, Object>opsForHash()
                .multiGet(key, ALL)
                .mapNotNull(SessionStore::session)
                .onErrorMap(DataAccessException.class, SessionStore::away);
    }

    /** Ends it; what it was, or empty where there was none. */
    public Mono<Session> end(SessionId id) {
        return end(id.key());
    }

    /** Ends all sessions of a session at Keycloak, and answers with what they were. */
    public Flux<Session> endAll(String keycloakSession) {
        String index = index(keycloakSession);
        return redis.opsForSet()
                .members(index)
                .concatMap(this::end)
                .concatWith(redis.delete(index).then(Mono.empty()))
                .onErrorMap(DataAccessException.class, SessionStore::away);
    }

    private Mono<Session> end(String key) {
        return find(key)
                .delayUntil(session -> redis.delete(key))
                .onErrorMap(DataAccessException.class, SessionStore::away);
    }

    private static String index(String keycloakSession) {
        return "session-of:" + keycloakSession;
    }

    private static @Nullable Access access(List<@Nullable Object> values) {
        return values.get(0) instanceof String token && values.get(1) instanceof String expires
                ? new Access(token, time(expires))
                : null;
    }

    private static @Nullable Session session(List<@Nullable Object> values) {
        Access access = access(values);
        return access == null
                ? null
                : new Session(text(values.get(3)), new Tokens(access, text(values.get(2))), time(text(values.get(4))));
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }

    private static Instant time(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    static ProblemException away(Throwable cause) {
        return ProblemException.unavailable("The store of browser sessions", COME_BACK, cause);
    }
}
