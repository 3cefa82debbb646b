/** What people see, and what is left behind, while Keycloak is away or its answers get lost. */
@NullMarked
package io.taskflow.auth.outage;

import org.jspecify.annotations.NullMarked;
