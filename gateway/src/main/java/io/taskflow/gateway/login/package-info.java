/** Logging in by browser: OpenID Connect's authorization code flow with PKCE at Keycloak, whose end is a session. */
@NullMarked
package io.taskflow.gateway.login;

import org.jspecify.annotations.NullMarked;
