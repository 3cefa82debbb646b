/** People whose account is to be looked up at Keycloak. */
@NullMarked
package io.taskflow.auth.lookup;

import org.jspecify.annotations.NullMarked;
