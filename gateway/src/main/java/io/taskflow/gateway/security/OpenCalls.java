package io.taskflow.gateway.security;

import java.util.List;

/** The POST calls that carry their credentials in the body and so are open to all; an Authorization header means nothing to them. */
public final class OpenCalls {

    public static final List<String> PATHS =
            List.of("/api/auth/register", "/api/auth/login", "/api/auth/refresh", "/api/auth/logout");

    private OpenCalls() {}
}
