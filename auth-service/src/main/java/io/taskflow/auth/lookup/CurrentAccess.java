package io.taskflow.auth.lookup;

import io.taskflow.auth.audit.Origin;
import io.taskflow.auth.status.AccountStatus;
import io.taskflow.auth.status.AccountStatuses;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.service.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A token says what was true when it was made. Here somebody who was disabled since, or is no administrator any more, is so at once. */
@Component
class CurrentAccess implements HandlerInterceptor, WebMvcConfigurer {
    private static final String ADMINISTRATION = "/api/admin/";

    private final AccountStatuses statuses;
    private final Lookups lookups;
    private final LookUpPerson people;

    CurrentAccess(AccountStatuses statuses, Lookups lookups, LookUpPerson people) {
        this.statuses = statuses;
        this.lookups = lookups;
        this.people = people;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/users/**", ADMINISTRATION + "**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getUserPrincipal() instanceof JwtAuthenticationToken token) {
            var user = CurrentUser.of(token.getToken());
            if (statuses.isDisabled(user.id())) {
                throw disabled();
            }
            if (isAdministration(request) && user.isAdmin() && !isStillAdmin(user)) {
                throw ProblemException.forbidden("You are no administrator any more.");
            }
        }
        return true;
    }

    /** By what was matched: a path has many spellings, such as {@code /api/%61dmin/}. */
    private static boolean isAdministration(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .startsWith(ADMINISTRATION);
    }

    /** Where nobody has looked yet the token counts; where it says more than is known here, Keycloak has the last word. */
    private boolean isStillAdmin(CurrentUser user) {
        if (statuses.find(user.id()).map(AccountStatus::isAdmin).orElse(true)) {
            return true;
        }
        people.lookUp(lookups.note(Notice.changed(user.id(), new Origin(null, null)), Duration.ZERO));
        return statuses.find(user.id()).map(AccountStatus::isAdmin).orElse(false);
    }

    private static ProblemException disabled() {
        // RFC 9110, 15.5.2: every 401 names a challenge.
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"taskflow\", error=\"invalid_token\"");
        return new ProblemException(
                ProblemKind.UNAUTHORIZED, "This account has been disabled.", List.of(), headers, null);
    }
}
