/** The relay's promises, with several of them at work. */
@NullMarked
package io.taskflow.messaging.outbox;

import org.jspecify.annotations.NullMarked;
