/** How a person stands at Keycloak: whether they may log in, and with which roles. A copy, as far as it has been noticed. */
@NullMarked
package io.taskflow.auth.status;

import org.jspecify.annotations.NullMarked;
