package io.taskflow.auth.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.account.Account;
import io.taskflow.auth.account.AccountChange;
import io.taskflow.auth.account.Accounts;
import io.taskflow.auth.profile.Profile;
import io.taskflow.auth.profile.ProfileFields;
import io.taskflow.auth.profile.Profiles;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.patch.MergePatch;
import io.taskflow.service.patch.MergePatchModule;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Two changes of one person's profile, step by step as they would come at the same time. */
@AuthServiceTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record ChangesAtOnceTest(
        KnownPeople people,
        ChangeProfile changes,
        OpenChanges open,
        ChangeRecovery recovery,
        Accounts accounts,
        Profiles profiles,
        JsonMapper json,
        Validator validator,
        JdbcClient jdbc,
        Clock clock) {
    private static final IfMatch ANY = IfMatch.parse(null, null);

    @Test
    void whoReadTheProfileBeforeAnotherChangeStillWritesTheSameAddressInBothPlaces() {
        TestUser user = TestInfrastructure.keycloak().createUser("two");
        Profile readEarly = people.profileOf(UUID.fromString(user.id()));
        changes.change(readEarly, ANY, email("other-" + user.email()));

        changes.change(readEarly, ANY, email(user.email()));

        assertSameEverywhere(readEarly.id(), user.email());
    }

    @Test
    void aChangeThatWasGivenUpAndWakesAfterAnotherLeavesWhatKeycloakSays() {
        TestUser user = TestInfrastructure.keycloak().createUser("slow");
        Profile profile = people.profileOf(UUID.fromString(user.id()));
        OpenChange slow = open.begin(profile.id(), ANY, email("slow-" + user.email()));
        open.cancel(slow.begun());
        accounts.change(profile.id(), new AccountChange("slow-" + user.email(), null, null), true);
        changes.change(profile, ANY, email("quick-" + user.email()));

        assertThat(open.finish(slow)).isEmpty();
        jdbc.sql("update profile_changes set started_at = :then where user_id = :id")
                .param("id", profile.id())
                .param("then", clock.instant().minus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC))
                .update();
        recovery.recover();

        assertSameEverywhere(profile.id(), "quick-" + user.email());
    }

    @Test
    void whatRecoveryReadBeforeANewerChangeIsWrittenNoMore() {
        TestUser user = TestInfrastructure.keycloak().createUser("late");
        Profile profile = people.profileOf(UUID.fromString(user.id()));
        OpenChange first = open.begin(profile.id(), ANY, email("first-" + user.email()));
        var cutShort = first.begun();
        open.cancel(cutShort);
        changes.change(profile, ANY, email("newer-" + user.email()));
        OpenChange next = open.begin(profile.id(), ANY, email("next-" + user.email()));

        assertThat(open.settle(cutShort, profile.fields())).isEmpty();
        assertThat(open.cancel(cutShort)).isFalse();

        assertSameEverywhere(profile.id(), "newer-" + user.email());
        assertThat(open.cancel(next.begun())).isTrue();
    }

    @Test
    void manyAtOnceEndWithAnAnswerEach() throws Exception {
        TestUser user = TestInfrastructure.keycloak().createUser("busy");
        Profile profile = people.profileOf(UUID.fromString(user.id()));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> statusOf(profile, i + "-" + user.email())))
                    .toList();
            for (var end : ends) {
                assertThat(end.get()).isIn(200, 409);
            }
        }
        assertSameEverywhere(
                profile.id(), profiles.find(profile.id()).orElseThrow().fields().email());
    }

    private int statusOf(Profile profile, String address) {
        try {
            changes.change(profile, ANY, email(address));
            return 200;
        } catch (ProblemException refused) {
            return refused.kind().status().value();
        }
    }

    private void assertSameEverywhere(UUID id, String email) {
        assertThat(accounts.find(id)).map(Account::email).contains(email);
        assertThat(profiles.find(id).map(profile -> profile.fields().email())).contains(email);
    }

    private MergePatch<ProfileFields> email(String address) {
        JsonMapper patches = JsonMapper.builder()
                .addModule(new MergePatchModule(json, validator))
                .build();
        var type = json.getTypeFactory().constructParametricType(MergePatch.class, ProfileFields.class);
        return patches.readValue("{\"email\": \"" + address + "\"}", type);
    }
}
