package io.taskflow.auth.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.auth.profile.Profile;
import io.taskflow.auth.profile.ProfileView;
import io.taskflow.service.etag.ETags;
import io.taskflow.service.idempotency.IdempotencyKey;
import io.taskflow.service.idempotency.IdempotentRequests;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.resilience.annotation.ConcurrencyLimit;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/auth/register}, for everybody. */
@RestController
@Tag(name = "Auth")
class RegistrationController {
    private static final URI ME = URI.create("/api/users/me");

    private final RegisterPerson register;
    private final SettleRegistration settle;
    private final RegistrationSeal seal;
    private final IdempotentRequests idempotent;

    RegistrationController(
            RegisterPerson register, SettleRegistration settle, RegistrationSeal seal, IdempotentRequests idempotent) {
        this.register = register;
        this.settle = settle;
        this.seal = seal;
        this.idempotent = idempotent;
    }

    /** At most four at once: Keycloak hashes no faster for more. */
    @PostMapping("/api/auth/register")
    @ConcurrencyLimit(4)
    @SecurityRequirements
    @Operation(
            summary = "Register",
            description = "Makes an account. 400 names every rule that the password breaks, 409 what is taken.")
    @ApiResponse(responseCode = "201", description = "The new person")
    ResponseEntity<ProfileView> register(@Valid @RequestBody RegistrationRequest request, IdempotencyKey key) {
        return idempotent.execute(
                key,
                "anonymous",
                "auth.register",
                Map.of("seal", seal.fingerprint(request)),
                () -> register.account(seal.idOf(request, key), request),
                this::registered);
    }

    private ResponseEntity<ProfileView> registered(NewPerson person) {
        Profile profile = settle.complete(person.registration(), person.userId());
        // Everybody who registers gets the realm's default roles: user.
        return ResponseEntity.created(ME)
                .eTag(ETags.of(profile.version()))
                .body(ProfileView.of(profile, Set.of("user")));
    }
}
