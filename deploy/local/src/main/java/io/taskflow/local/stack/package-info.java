/** Sets of parts that run together: the system itself, and the infrastructure that tests share. */
@NullMarked
package io.taskflow.local.stack;

import org.jspecify.annotations.NullMarked;
