package io.taskflow.auth.admin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/admin/users}, for administrators. */
@RestController
@RequestMapping("/api/admin/users")
@Tag(name = "People")
class AccountController {
    private static final int LONGEST_QUERY = 100;

    private final AccountList accounts;
    private final ChangeAccess access;
    private final ResetPassword passwords;

    AccountController(AccountList accounts, ChangeAccess access, ResetPassword passwords) {
        this.accounts = accounts;
        this.access = access;
        this.passwords = passwords;
    }

    @GetMapping
    @Operation(
            summary = "Everybody who has an account",
            description =
                    "By username. What is changed at Keycloak itself is seen here within seconds; an account without"
                            + " an e-mail address once it has one.")
    Page<AccountView> listAccounts(
            @Parameter(description = "A part of the username, the e-mail address or the names, in any case")
                    @RequestParam(required = false)
                    @Nullable
                    String query,
            PageQuery page) {
        return accounts.find(text(Objects.requireNonNullElse(query, "").strip()), page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One person")
    AccountView getAccount(@PathVariable UUID id) {
        return accounts.find(id).orElseThrow(() -> ProblemException.notFound("person"));
    }

    @PutMapping("/{id}/roles")
    @Operation(
            summary = "Give a person exactly these roles",
            description =
                    "Where auth-service is asked it counts at once; elsewhere with the person's next access token,"
                            + " within five minutes.")
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "409",
            description = "You would take administration from yourself, or from the last one who can log in")
    AccountView setRoles(@PathVariable UUID id, @Valid @RequestBody RolesRequest request, CurrentUser admin) {
        access.setRoles(id, request.names(), admin.id());
        return getAccount(id);
    }

    @PutMapping("/{id}/enabled")
    @Operation(
            summary = "Let a person log in, or no longer",
            description =
                    "Disabling ends all sessions at once, in browsers too, and closes their WebSockets (4401). An access"
                            + " token that a program holds is refused here at once, elsewhere when it expires, within five minutes.")
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It is you, or the last administrator who can log in")
    AccountView setEnabled(@PathVariable UUID id, @Valid @RequestBody EnabledRequest request, CurrentUser admin) {
        access.setEnabled(id, request.enabled(), admin.id());
        return getAccount(id);
    }

    @PostMapping("/{id}/reset-password")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Have a link to choose a new password mailed to a person",
            description = "The present password goes on working until another one is chosen.")
    @ApiResponse(responseCode = "202", description = "On its way")
    @ApiResponse(responseCode = "409", description = "The account is disabled")
    void resetPassword(@PathVariable UUID id, CurrentUser admin) {
        passwords.reset(id, admin.id());
    }

    private static String text(String query) {
        if (query.codePointCount(0, query.length()) > LONGEST_QUERY
                || query.codePoints().anyMatch(AccountController::isNoCharacter)) {
            throw ProblemException.invalid("/query", "must have at most 100 characters, without control characters");
        }
        return query;
    }

    /** Control characters, and halves of a pair without the other. */
    private static boolean isNoCharacter(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
