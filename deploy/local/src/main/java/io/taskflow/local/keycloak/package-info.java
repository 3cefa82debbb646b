/** Keycloak with the realm of deploy/keycloak, its database in our PostgreSQL. */
@NullMarked
package io.taskflow.local.keycloak;

import org.jspecify.annotations.NullMarked;
