/** Tests of following what is done at Keycloak itself. */
@NullMarked
package io.taskflow.auth.follow;

import org.jspecify.annotations.NullMarked;
