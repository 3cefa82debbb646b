/** What Keycloak is given before it starts. */
@NullMarked
package io.taskflow.local.keycloak;

import org.jspecify.annotations.NullMarked;
