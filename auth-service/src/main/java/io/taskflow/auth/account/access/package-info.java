/** Who may log in at Keycloak, with which roles, and who is logged in there. */
@NullMarked
package io.taskflow.auth.account.access;

import org.jspecify.annotations.NullMarked;
