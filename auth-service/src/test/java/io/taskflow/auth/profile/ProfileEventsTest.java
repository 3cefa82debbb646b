package io.taskflow.auth.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.audit.Origin;
import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.user.UserSnapshot;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.outbox.Fact;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this service says about people is what the published samples say. */
class ProfileEventsTest {
    private final EventJson json = new EventJson();

    @Test
    void registeredIsTheSample() {
        var sample = sample(EventTypes.USER_REGISTERED);

        Profile profile = profile(sample.data().user());
        assertSame(ProfileEvents.registered(profile, Origin.of(profile.id())), sample, EventTypes.USER_REGISTERED);
    }

    @Test
    void updatedIsTheSample() {
        var sample = sample(EventTypes.USER_UPDATED);
        Profile after = profile(sample.data().user());
        Profile before = new Profile(
                after.id(),
                after.username(),
                new ProfileFields(
                        after.fields().email(),
                        after.fields().firstName(),
                        null,
                        null,
                        after.fields().locale()),
                after.emailVerified(),
                null,
                1,
                after.createdAt());

        assertThat(before.with(after.fields())).isEqualTo(after);
        assertSame(
                ProfileEvents.updated(after, before.changesTo(after), Origin.of(after.id())),
                sample,
                EventTypes.USER_UPDATED);
    }

    @Test
    void deletedIsTheSample() {
        var sample = sample(EventTypes.USER_DELETED);
        var fields = new ProfileFields("bob@example.org", null, null, null, null);
        var last = new Profile(
                sample.data().userId(), "bob", fields, true, null, sample.data().version() - 1, sample.time());

        UUID admin = UUID.fromString(String.valueOf(sample.actor()));
        assertSame(ProfileEvents.deleted(last, admin), sample, EventTypes.USER_DELETED);
    }

    private <T> void assertSame(Fact<T> fact, CloudEvent<T> sample, EventType<T> type) {
        var event = new CloudEvent<>(
                sample.specversion(),
                sample.id(),
                sample.source(),
                fact.type().type(),
                fact.subject().toString(),
                sample.time(),
                sample.datacontenttype(),
                fact.type().dataSchema(),
                String.valueOf(fact.actor()),
                fact.sequence(),
                sample.traceparent(),
                sample.correlationid(),
                fact.data());
        assertThat(event).isEqualTo(sample);
        assertThat(fact.orderedBy()).isEqualTo(fact.subject());
        assertThat(ContractSamples.violations(type, json.write(event))).isEmpty();
    }

    private <T> CloudEvent<T> sample(EventType<T> type) {
        return json.read(ContractSamples.sample(type).getBytes(StandardCharsets.UTF_8), type);
    }

    private static Profile profile(UserSnapshot user) {
        var fields = new ProfileFields(user.email(), user.firstName(), user.lastName(), user.timeZone(), user.locale());
        return new Profile(
                user.id(),
                user.username(),
                fields,
                Boolean.TRUE.equals(user.emailVerified()),
                null,
                user.version(),
                user.createdAt());
    }
}
