package io.taskflow.auth.integration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.auth.integration.broker.BrokerSettings;
import io.taskflow.auth.integration.broker.Password;
import io.taskflow.service.idempotency.IdempotencyKey;
import io.taskflow.service.idempotency.IdempotentRequests;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import io.taskflow.service.security.CurrentUser;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.resilience.annotation.ConcurrencyLimit;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/admin/integrations}, for admins. */
@RestController
@RequestMapping("/api/admin/integrations")
@Tag(name = "Integrations")
class IntegrationController {
    private final Integrations integrations;
    private final MakeIntegration accounts;
    private final BrokerSettings broker;
    private final IdempotentRequests idempotent;

    IntegrationController(
            Integrations integrations, MakeIntegration accounts, BrokerSettings broker, IdempotentRequests idempotent) {
        this.integrations = integrations;
        this.accounts = accounts;
        this.broker = broker;
        this.idempotent = idempotent;
    }

    /** At most two at once: the broker's management interface is not made for more. */
    @PostMapping
    @ConcurrencyLimit(2)
    @Operation(
            summary = "Give another system an account on the bus",
            description = "It may send commands and read its own queue, nothing else. Its password is in this answer"
                    + " alone: a repeated request with the same Idempotency-Key is answered without it.")
    @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The name is taken")
    ResponseEntity<IntegrationView> createIntegration(
            @Valid @RequestBody IntegrationRequest request, IdempotencyKey key, CurrentUser user) {
        Password password = Password.fresh();
        AtomicBoolean first = new AtomicBoolean();
        ResponseEntity<IntegrationView> made = idempotent.execute(
                key,
                user.id().toString(),
                "integration.create",
                request,
                () -> accounts.prepare(request, password),
                prepared -> {
                    IntegrationView view = view(accounts.complete(prepared, user.id()));
                    first.set(true);
                    return ResponseEntity.created(URI.create("/api/admin/integrations/" + view.id()))
                            .body(view);
                });
        // Added here, so that the stored answer does not hold it.
        return first.get() && made.getBody() != null
                ? ResponseEntity.status(made.getStatusCode())
                        .headers(made.getHeaders())
                        .body(made.getBody().with(password.text()))
                : made;
    }

    @GetMapping
    @Operation(summary = "The integrations, by name")
    Page<IntegrationView> listIntegrations(PageQuery page) {
        Page<Integration> rows = integrations.list(page);
        return new Page<>(rows.items().stream().map(this::view).toList(), rows.nextCursor());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take an account away",
            description = "Ends its connections, removes its queue with what is in it, and all its memberships.")
    void deleteIntegration(@PathVariable UUID id, CurrentUser user) {
        accounts.unmake(id, user.id());
    }

    private IntegrationView view(Integration integration) {
        return IntegrationView.of(integration, String.valueOf(broker.publicUrl()));
    }
}
