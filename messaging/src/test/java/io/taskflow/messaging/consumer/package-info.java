/** What becomes of a message that could not be handled. */
@NullMarked
package io.taskflow.messaging.consumer;

import org.jspecify.annotations.NullMarked;
