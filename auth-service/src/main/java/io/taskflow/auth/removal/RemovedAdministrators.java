package io.taskflow.auth.removal;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** An administrator who is removed gives out nothing that outlives their last token, such as another system's account. */
@Component
class RemovedAdministrators implements HandlerInterceptor, WebMvcConfigurer {
    private final Removals removals;

    RemovedAdministrators(Removals removals) {
        this.removals = removals;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/admin/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getUserPrincipal() instanceof JwtAuthenticationToken token
                && removals.includes(CurrentUser.of(token.getToken()).id())) {
            throw ProblemException.forbidden("Your own account has been removed.");
        }
        return true;
    }
}
