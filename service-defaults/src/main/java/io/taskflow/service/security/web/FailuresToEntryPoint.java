package io.taskflow.service.security.web;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Keys that cannot be fetched are answered by us too; Spring Security would let them through as a 500. */
final class FailuresToEntryPoint implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {
    private final AuthenticationEntryPoint entryPoint;

    FailuresToEntryPoint(AuthenticationEntryPoint entryPoint) {
        this.entryPoint = entryPoint;
    }

    @Override
    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(entryPoint::commence);
        return filter;
    }
}
