/** The password policy as it is told to people. */
@NullMarked
package io.taskflow.auth.password;

import org.jspecify.annotations.NullMarked;
