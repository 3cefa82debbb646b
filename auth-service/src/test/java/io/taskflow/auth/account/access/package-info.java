/** Tests of roles and sessions at Keycloak. */
@NullMarked
package io.taskflow.auth.account.access;

import org.jspecify.annotations.NullMarked;
