/** An event as live clients get it, cut out of the bus's bytes, and the last minutes of them. */
@NullMarked
package io.taskflow.notification.live.event;

import org.jspecify.annotations.NullMarked;
