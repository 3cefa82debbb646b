/** What Keycloak keeps of what happened to it. */
@NullMarked
package io.taskflow.auth.keycloak.event;

import org.jspecify.annotations.NullMarked;
