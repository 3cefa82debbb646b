/** Transactional outbox: a change and the event that tells of it commit together; a relay publishes it afterwards. */
@NullMarked
package io.taskflow.messaging.outbox;

import org.jspecify.annotations.NullMarked;
