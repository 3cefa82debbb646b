/** The reading of the real stream. */
@NullMarked
package io.taskflow.notification.live.stream;

import org.jspecify.annotations.NullMarked;
