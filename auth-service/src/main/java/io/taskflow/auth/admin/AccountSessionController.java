package io.taskflow.auth.admin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.auth.account.access.AccountSessions;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/admin/users/{id}/sessions}, for administrators. */
@RestController
@RequestMapping("/api/admin/users/{id}/sessions")
@Tag(name = "People")
class AccountSessionController {
    private final AccountList accounts;
    private final AccountSessions sessions;
    private final EndSessions end;

    AccountSessionController(AccountList accounts, AccountSessions sessions, EndSessions end) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.end = end;
    }

    @GetMapping
    @Operation(summary = "Where a person is logged in", description = "The session used last first.")
    AccountSessionList listAccountSessions(@PathVariable UUID id) {
        require(id);
        return new AccountSessionList(
                sessions.of(id).stream().map(SessionView::of).toList());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Log a person out everywhere",
            description = "In browsers too; their WebSockets close (4401). The person may log in again.")
    void endAccountSessions(@PathVariable UUID id, CurrentUser admin) {
        require(id);
        end.endAll(id, admin.id());
    }

    @DeleteMapping("/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Log a person out of one session")
    void endAccountSession(@PathVariable UUID id, @PathVariable String session, CurrentUser admin) {
        require(id);
        end.end(id, session, admin.id());
    }

    private void require(UUID person) {
        if (accounts.find(person).isEmpty()) {
            throw ProblemException.notFound("person");
        }
    }
}
