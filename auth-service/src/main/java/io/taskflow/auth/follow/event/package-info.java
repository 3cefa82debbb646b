/** Reads the events that Keycloak has stored: into the audit log, and into the list of people to look up. */
@NullMarked
package io.taskflow.auth.follow.event;

import org.jspecify.annotations.NullMarked;
