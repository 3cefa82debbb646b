/** Idempotent consumer: an event's effect and the note that it was handled commit together. */
@NullMarked
package io.taskflow.messaging.inbox;

import org.jspecify.annotations.NullMarked;
