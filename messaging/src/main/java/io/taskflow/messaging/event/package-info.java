/** Events as bytes, and the trace they belong to. */
@NullMarked
package io.taskflow.messaging.event;

import org.jspecify.annotations.NullMarked;
