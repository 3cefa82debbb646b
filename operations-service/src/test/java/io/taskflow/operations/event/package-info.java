/** What became of an event, asked of real servers. */
@NullMarked
package io.taskflow.operations.event;

import org.jspecify.annotations.NullMarked;
