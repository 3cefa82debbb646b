/** The operator's desk: messages that nobody could handle, and what became of an event. */
@NullMarked
package io.taskflow.operations;

import org.jspecify.annotations.NullMarked;
