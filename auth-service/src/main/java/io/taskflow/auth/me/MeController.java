package io.taskflow.auth.me;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.taskflow.auth.profile.Profile;
import io.taskflow.auth.profile.ProfileFields;
import io.taskflow.auth.profile.ProfileView;
import io.taskflow.service.etag.ETags;
import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.patch.MergePatch;
import io.taskflow.service.security.CurrentUser;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/users/me}. */
@RestController
@RequestMapping("/api/users/me")
@Tag(name = "Users")
class MeController {
    private final KnownPeople people;
    private final ChangeProfile changes;
    private final VerifiedAddress addresses;

    MeController(KnownPeople people, ChangeProfile changes, VerifiedAddress addresses) {
        this.people = people;
        this.changes = changes;
        this.addresses = addresses;
    }

    @GetMapping
    @Operation(
            summary = "Read your profile",
            description =
                    "`emailVerified` is true when you have followed the link that was mailed to you and have got a new access"
                            + " token since. Notifications are mailed to verified addresses alone.")
    ResponseEntity<ProfileView> getMyProfile(
            CurrentUser user, @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        boolean verified = Boolean.TRUE.equals(token.getClaimAsBoolean("email_verified"));
        return answer(addresses.noticed(people.profileOf(user.id()), verified), user);
    }

    @PatchMapping(consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Change your names, e-mail address or time zone",
            description = "409 when the address is taken.")
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "The address is taken")
    ResponseEntity<ProfileView> changeMyProfile(
            CurrentUser user, IfMatch ifMatch, @RequestBody MergePatch<ProfileFields> patch) {
        return answer(changes.change(people.profileOf(user.id()), ifMatch, patch), user);
    }

    private static ResponseEntity<ProfileView> answer(Profile profile, CurrentUser user) {
        return ResponseEntity.ok().eTag(ETags.of(profile.version())).body(ProfileView.of(profile, user.roles()));
    }
}
