/** The reading of the broker's live stream, from its last minutes on, without end. */
@NullMarked
package io.taskflow.notification.live.stream;

import org.jspecify.annotations.NullMarked;
