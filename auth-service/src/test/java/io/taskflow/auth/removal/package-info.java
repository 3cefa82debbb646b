/** Tests of how people go. */
@NullMarked
package io.taskflow.auth.removal;

import org.jspecify.annotations.NullMarked;
