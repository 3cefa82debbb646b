/** How a service listens: what it subscribes to, and what happens to a message that cannot be handled. */
@NullMarked
package io.taskflow.messaging.consumer;

import org.jspecify.annotations.NullMarked;
