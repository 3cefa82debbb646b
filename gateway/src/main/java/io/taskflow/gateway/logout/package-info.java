/** Logging out: here, at Keycloak, and wherever else the session of Keycloak has led to. */
@NullMarked
package io.taskflow.gateway.logout;

import org.jspecify.annotations.NullMarked;
