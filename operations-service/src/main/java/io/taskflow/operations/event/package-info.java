/** What became of an event: asked of every service when an operator wants to know. */
@NullMarked
package io.taskflow.operations.event;

import org.jspecify.annotations.NullMarked;
