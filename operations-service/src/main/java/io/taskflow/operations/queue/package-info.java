/** How much waits in the services' queues. */
@NullMarked
package io.taskflow.operations.queue;

import org.jspecify.annotations.NullMarked;
