package io.taskflow.task.testing;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.user.UserRegistered;
import io.taskflow.contracts.user.UserSnapshot;
import io.taskflow.contracts.user.UserUpdated;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/** Real people: accounts in the real Keycloak, announced on the real bus. */
public final class People {
    private final String url;
    private final Bus bus;
    private final Map<String, Caller> regulars = new ConcurrentHashMap<>();

    People(String url, Bus bus) {
        this.url = url;
        this.bus = bus;
    }

    /** Somebody with an account of whom this service has not heard. */
    public Caller stranger(String name, String... roles) {
        TestUser user = TestInfrastructure.keycloak().createUser(name, roles);
        Token token = new Token(user);
        RestClient client = RestClient.builder()
                .baseUrl(url)
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().set(HttpHeaders.AUTHORIZATION, token.bearer());
                    return execution.execute(request, body);
                })
                .build();
        return new Caller(UUID.fromString(user.id()), user.username(), client);
    }

    /** Somebody new, whose registration has been announced; others may have to wait a moment until they know them. */
    public Caller register(String name) {
        Caller caller = stranger(name);
        UserSnapshot user = user(caller, name, null, 1);
        bus.publish(EventTypes.USER_REGISTERED, "/taskflow/auth-service", caller.id(), 1, new UserRegistered(user));
        return caller;
    }

    /** Announces that somebody is in another time zone as of this version of their profile. */
    public void move(Caller caller, String timeZone, long version) {
        var changed = new UserUpdated(
                user(caller, caller.username(), timeZone, version),
                List.of(new FieldChange("timeZone", null, timeZone)));
        bus.publish(EventTypes.USER_UPDATED, "/taskflow/auth-service", caller.id(), version, changed);
    }

    private static UserSnapshot user(Caller caller, String name, @Nullable String timeZone, long version) {
        return new UserSnapshot(
                caller.id(),
                caller.username(),
                name + "@taskflow.test",
                true,
                name,
                "Tester",
                timeZone,
                null,
                version,
                Instant.now());
    }

    /** Somebody registered who is the same for all tests: for those that bring a project of their own. */
    public Caller regular(String name) {
        return regulars.computeIfAbsent(name, this::register);
    }

    /** Somebody with the role admin, the same for all tests; this service has not heard of them. */
    public Caller admin() {
        return regulars.computeIfAbsent("admin", name -> stranger(name, "admin"));
    }

    /** Somebody without a token. */
    public Caller nobody() {
        return new Caller(new UUID(0, 0), "nobody", RestClient.create(url));
    }
}
