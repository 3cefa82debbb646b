/** A person and their own profile: reading it, changing it, and being taken in when Keycloak knew them first. */
@NullMarked
package io.taskflow.auth.me;

import org.jspecify.annotations.NullMarked;
