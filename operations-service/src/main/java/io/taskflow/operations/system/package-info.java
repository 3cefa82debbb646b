/** How the whole system stands: services, queues, outboxes, background work and dead letters, in one answer. */
@NullMarked
package io.taskflow.operations.system;

import org.jspecify.annotations.NullMarked;
