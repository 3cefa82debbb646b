/** Who people are: registration, login and profiles, on top of Keycloak. */
@NullMarked
package io.taskflow.auth;

import org.jspecify.annotations.NullMarked;
