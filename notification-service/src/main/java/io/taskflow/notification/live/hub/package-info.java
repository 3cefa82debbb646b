/** Who may see what, in the order of the stream, and the passing on of each event to the connections that may see it. */
@NullMarked
package io.taskflow.notification.live.hub;

import org.jspecify.annotations.NullMarked;
