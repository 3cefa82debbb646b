package io.taskflow.auth.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.event.FieldChange;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final Profile CAROL = Profile.first(
            new UUID(0, 1),
            "carol",
            new ProfileFields("carol@example.org", "Carol", null, null, null),
            true,
            null,
            Instant.parse("2026-01-31T09:00:00Z"));

    @Test
    void onlyWhatDiffersIsAChange() {
        var fields = new ProfileFields("carol@example.org", null, "Miller", "Europe/Berlin", "de-CH");

        assertThat(CAROL.changesTo(CAROL.with(fields)))
                .containsExactly(
                        new FieldChange("firstName", "Carol", null),
                        new FieldChange("lastName", null, "Miller"),
                        new FieldChange("timeZone", null, "Europe/Berlin"),
                        new FieldChange("locale", null, "de-CH"));
        assertThat(CAROL.with(fields).version()).isEqualTo(2);
    }

    @Test
    void aNewAddressIsNotVerified() {
        var moved = CAROL.with(new ProfileFields("c@example.org", "Carol", null, null, null));

        assertThat(moved.emailVerified()).isFalse();
        assertThat(CAROL.changesTo(moved)).contains(new FieldChange("emailVerified", true, false));
    }

    @Test
    void writingTheSameInOtherWordsIsNoChange() {
        assertThat(CAROL.changesTo(CAROL.with(ProfileFields.ofAccount(" Carol@Example.ORG ", "Carol ", "  "))))
                .isEmpty();
    }
}
