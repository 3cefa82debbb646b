/** Login, refresh and logout, against the real Keycloak. */
@NullMarked
package io.taskflow.auth.session;

import org.jspecify.annotations.NullMarked;
