/** A person's own profile. */
@NullMarked
package io.taskflow.auth.me;

import org.jspecify.annotations.NullMarked;
