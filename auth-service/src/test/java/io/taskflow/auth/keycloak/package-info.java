/** How Keycloak is reached, and what happens when it is not. */
@NullMarked
package io.taskflow.auth.keycloak;

import org.jspecify.annotations.NullMarked;
