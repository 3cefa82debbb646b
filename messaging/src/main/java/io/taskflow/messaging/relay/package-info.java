/** From the outbox table to the broker: woken by commits, in order per key, several instances at once, whatever fails. */
@NullMarked
package io.taskflow.messaging.relay;

import org.jspecify.annotations.NullMarked;
