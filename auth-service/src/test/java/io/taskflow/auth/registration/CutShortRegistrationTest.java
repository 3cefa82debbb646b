package io.taskflow.auth.registration;

import static io.taskflow.auth.testing.People.freshName;
import static io.taskflow.auth.testing.People.login;
import static io.taskflow.auth.testing.People.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.account.NewAccount;
import io.taskflow.auth.profile.ProfileFields;
import io.taskflow.auth.profile.Profiles;
import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.EventProbe;
import io.taskflow.auth.testing.People;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.service.idempotency.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestConstructor;

/** The process is killed after each step; the steps are taken one by one, and then somebody else comes along. */
@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record CutShortRegistrationTest(
        Api api,
        EventProbe events,
        Registrations registrations,
        RegistrationRecovery recovery,
        RegistrationSeal seal,
        SettleRegistration settle,
        Accounts accounts,
        Profiles profiles,
        Clock clock) {

    @Test
    void killedAfterTheIntentItIsDiscardedAndTheNameIsFree() {
        Registration begun = begunLongAgo(freshName("intent"), UUID.randomUUID());
        registrations.begin(begun);

        recovery.recover();

        assertThat(registrations.inTheWayOf(begunLongAgo(begun.username(), UUID.randomUUID())))
                .isEmpty();
        assertThat(register(begun.username()).status()).isEqualTo(201);
    }

    @Test
    void killedAfterTheAccountWasMadeItIsCompletedAndToldOnce() {
        Registration begun = begunLongAgo(freshName("account"), UUID.randomUUID());
        UUID id = accountWithoutAnEnd(begun);

        recovery.recover();
        recovery.recover();

        assertThat(profiles.find(id)).hasValueSatisfying(profile -> {
            assertThat(profile.username()).isEqualTo(begun.username());
            assertThat(profile.version()).isEqualTo(1);
        });
        assertThat(events.await(EventTypes.USER_REGISTERED, id.toString())).hasSize(1);
        assertThat(api.post("/api/auth/login", login(begun.username(), People.PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aStrangersAccountUnderTheSameNameIsNotTakenForOurs() {
        Registration begun = begunLongAgo(freshName("stranger"), UUID.randomUUID());
        registrations.begin(begun);
        UUID stranger = accounts.create(accountFor(begunLongAgo(begun.username(), UUID.randomUUID())));

        recovery.recover();

        assertThat(profiles.find(stranger)).isEmpty();
        assertThat(registrations.begunBefore(clock.instant()))
                .noneMatch(registration -> registration.id().equals(begun.id()));
    }

    @Test
    void theSameRequestWithItsKeyIsFinishedWhereverItWasCut() {
        String name = freshName("key");
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        var request = new RegistrationRequest(name, name + "@taskflow.test", People.PASSWORD, "Carol", "Miller");
        var begun = new Registration(seal.idOf(request, key), name, request.fields(), clock.instant());
        registrations.begin(begun);
        UUID id = accounts.create(accountFor(begun));

        var afterTheAccount = register(name, String.valueOf(key.value()));

        assertThat(afterTheAccount.status()).as(afterTheAccount.text()).isEqualTo(201);
        assertThat(afterTheAccount.at("/id")).isEqualTo(id.toString());
        assertThat(events.await(EventTypes.USER_REGISTERED, id.toString())).hasSize(1);
    }

    @Test
    void theSameRequestWithItsKeyIsAnsweredThoughRecoveryWasFaster() {
        String name = freshName("late");
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        var request = new RegistrationRequest(name, name + "@taskflow.test", People.PASSWORD, "Carol", "Miller");
        Registration begun = begunLongAgo(name, seal.idOf(request, key));
        UUID id = accountWithoutAnEnd(begun);
        recovery.recover();

        var reply = register(name, String.valueOf(key.value()));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.at("/id")).isEqualTo(id.toString());
    }

    @Test
    void whatWasGivenUpIsInNobodysWay() {
        Registration begun = begunLongAgo(freshName("way"), UUID.randomUUID());
        registrations.begin(begun);

        assertThat(register(begun.username()).status()).isEqualTo(201);
    }

    @Test
    void whatWasGivenUpIsInNobodysWayThoughTheyComeWithAKey() {
        Registration nothing = begunLongAgo(freshName("nothing"), UUID.randomUUID());
        registrations.begin(nothing);
        Registration account = begunLongAgo(freshName("somebody"), UUID.randomUUID());
        UUID id = accountWithoutAnEnd(account);

        assertThat(register(nothing.username(), "key-" + nothing.id()).status()).isEqualTo(201);
        assertThat(register(account.username(), "key-" + account.id()).status()).isEqualTo(409);

        assertThat(events.await(EventTypes.USER_REGISTERED, id.toString())).hasSize(1);
        recovery.recover();
    }

    @Test
    void whatIsStillUnderWayKeepsItsName() {
        String name = freshName("busy");
        registrations.begin(new Registration(UUID.randomUUID(), name, fields(name), clock.instant()));

        assertThat(register(name).status()).isEqualTo(409);
    }

    @Test
    void completingTwiceTellsOnce() {
        Registration begun = begunLongAgo(freshName("double"), UUID.randomUUID());
        UUID id = accountWithoutAnEnd(begun);

        assertThat(settle.complete(begun, id)).isEqualTo(settle.complete(begun, id));

        events.await(EventTypes.USER_REGISTERED, id.toString());
        assertThat(events.about(EventTypes.USER_REGISTERED, id.toString())).hasSize(1);
    }

    /** In this order, for the service's own recovery would give up at once what began long ago and has no account. */
    private UUID accountWithoutAnEnd(Registration begun) {
        UUID id = accounts.create(accountFor(begun));
        registrations.begin(begun);
        return id;
    }

    private Api.Reply register(String name) {
        return api.post("/api/auth/register", registration(name));
    }

    private Api.Reply register(String name, String key) {
        return api.send(
                HttpMethod.POST,
                "/api/auth/register",
                registration(name),
                headers -> headers.set(IdempotencyKey.HEADER, key));
    }

    private Registration begunLongAgo(String name, UUID id) {
        return new Registration(id, name, fields(name), clock.instant().minus(Duration.ofMinutes(5)));
    }

    private static ProfileFields fields(String name) {
        return new ProfileFields(name + "@taskflow.test", "Carol", "Miller", null, null);
    }

    private static NewAccount accountFor(Registration registration) {
        return new NewAccount(
                registration.id(),
                registration.username(),
                registration.fields().email(),
                People.PASSWORD,
                registration.fields().firstName(),
                registration.fields().lastName());
    }
}
