/** How Keycloak is reached: addresses, secrets, time-outs, and what its silence means. */
@NullMarked
package io.taskflow.auth.keycloak;

import org.jspecify.annotations.NullMarked;
