package io.taskflow.auth.admin;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.auth.account.access.AccountSession;
import java.time.Instant;
import java.util.List;

/** Somewhere a person is logged in. */
@Schema(name = "AccountSession")
record SessionView(
        String id,

        @Schema(description = "Where it began; of logins over the API the service's own")
        String ip,

        Instant startedAt,

        @Schema(description = "When a token was last got with it")
        Instant lastAccessAt,

        @Schema(description = "gateway: a browser; api-login: a program", example = "[\"gateway\"]")
        List<String> clients) {

    static SessionView of(AccountSession session) {
        return new SessionView(
                session.id(), session.ip(), session.startedAt(), session.lastAccess(), session.clients());
    }
}
