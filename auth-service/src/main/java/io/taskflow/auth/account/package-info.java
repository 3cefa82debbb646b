/** Accounts as Keycloak keeps them: created, read and changed through its Admin API. Keycloak is the truth about names, addresses and passwords. */
@NullMarked
package io.taskflow.auth.account;

import org.jspecify.annotations.NullMarked;
