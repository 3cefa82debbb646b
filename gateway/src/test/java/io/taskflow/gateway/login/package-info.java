/** Logging in by browser, also by one that somebody else has prepared. */
@NullMarked
package io.taskflow.gateway.login;

import org.jspecify.annotations.NullMarked;
