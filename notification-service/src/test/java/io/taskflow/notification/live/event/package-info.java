/** What is cut out of the bus's bytes and kept. */
@NullMarked
package io.taskflow.notification.live.event;

import org.jspecify.annotations.NullMarked;
