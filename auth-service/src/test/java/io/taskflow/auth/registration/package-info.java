/** Registration: its rules, its race and its crash windows, against the real Keycloak. */
@NullMarked
package io.taskflow.auth.registration;

import org.jspecify.annotations.NullMarked;
