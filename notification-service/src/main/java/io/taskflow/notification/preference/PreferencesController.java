package io.taskflow.notification.preference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.service.etag.ETags;
import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.security.CurrentUser;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the caller wants to be told. Nobody sees or changes another's. */
@RestController
@RequestMapping("/api/notifications/preferences")
@Tag(name = "Notifications")
class PreferencesController {
    private final PreferenceTable table;
    private final ReplacePreferences replace;

    PreferencesController(PreferenceTable table, ReplacePreferences replace) {
        this.table = table;
        this.replace = replace;
    }

    @GetMapping
    @Operation(
            summary = "How the caller wants to be told",
            description =
                    "Times are those of the caller's own clocks (timeZone of the profile; UTC where it is not known).")
    ResponseEntity<PreferencesView> getNotificationPreferences(CurrentUser user) {
        return answer(table.of(user.id()));
    }

    @PutMapping
    @Operation(
            summary = "Say how one wants to be told",
            description =
                    "In place of all that was said before. It holds for what happens from then on, and for e-mails"
                            + " that wait for the end of quiet hours or for a digest. What changes nothing keeps the"
                            + " version.")
    @ApiResponse(responseCode = "200", description = "The preferences as they are now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "412", description = "If-Match names another version; ETag has the current one")
    ResponseEntity<PreferencesView> putNotificationPreferences(
            @Valid @RequestBody PreferencesRequest body, IfMatch ifMatch, CurrentUser user) {
        return answer(replace.with(body.preferences(), user.id(), ifMatch::check));
    }

    private static ResponseEntity<PreferencesView> answer(PreferencesView preferences) {
        return ResponseEntity.ok().eTag(ETags.of(preferences.version())).body(preferences);
    }
}
