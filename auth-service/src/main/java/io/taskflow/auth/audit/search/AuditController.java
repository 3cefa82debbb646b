package io.taskflow.auth.audit.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.service.page.Page;
import io.taskflow.service.page.PageQuery;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/admin/audit}, for administrators. */
@RestController
@Tag(name = "Audit log")
class AuditController {
    private final SecurityEvents events;

    AuditController(SecurityEvents events) {
        this.events = events;
    }

    @GetMapping("/api/admin/audit")
    @Operation(
            summary = "What happened to accounts, logins and rights",
            description = "The newest first. What happens at Keycloak itself, logins among it, appears within seconds.")
    Page<SecurityEventView> listSecurityEvents(@ParameterObject AuditFilter filter, PageQuery page) {
        return events.find(filter, page);
    }
}
