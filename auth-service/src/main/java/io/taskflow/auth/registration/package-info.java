/** How a person gets an account: an intent here, the account in Keycloak, then the profile and its event; nothing is lost in between. */
@NullMarked
package io.taskflow.auth.registration;

import org.jspecify.annotations.NullMarked;
