/** The list over HTTP. */
@NullMarked
package io.taskflow.operations.deadletter;

import org.jspecify.annotations.NullMarked;
