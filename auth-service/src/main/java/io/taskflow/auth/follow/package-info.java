/** Follows what is done to people's accounts at Keycloak itself: in its console, on its pages. What is done there counts here. */
@NullMarked
package io.taskflow.auth.follow;

import org.jspecify.annotations.NullMarked;
