package io.taskflow.task.testing;

import io.taskflow.testing.TestUser;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person's access token, replaced before it expires. */
final class Token {
    private static final Duration GOOD_FOR = Duration.ofMinutes(3);

    private final TestUser user;
    private @Nullable String bearer;
    private Instant since = Instant.EPOCH;

    Token(TestUser user) {
        this.user = user;
    }

    synchronized String bearer() {
        String current = bearer;
        if (current == null || Instant.now().isAfter(since.plus(GOOD_FOR))) {
            current = user.bearer();
            bearer = current;
            since = Instant.now();
        }
        return current;
    }
}
