/** What a good password is. Keycloak's realm says so; here it is read and explained to people. */
@NullMarked
package io.taskflow.auth.password;

import org.jspecify.annotations.NullMarked;
