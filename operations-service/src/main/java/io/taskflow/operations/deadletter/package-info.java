/** Messages that nobody could handle, as operators list and read them. */
@NullMarked
package io.taskflow.operations.deadletter;

import org.jspecify.annotations.NullMarked;
