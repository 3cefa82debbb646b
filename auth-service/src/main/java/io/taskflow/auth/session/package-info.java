/** Logging in, staying logged in and logging out with tokens. */
@NullMarked
package io.taskflow.auth.session;

import org.jspecify.annotations.NullMarked;
