/** How a person goes for good: noted here, then the account and its sessions at Keycloak, then the profile with its event. */
@NullMarked
package io.taskflow.auth.removal;

import org.jspecify.annotations.NullMarked;
