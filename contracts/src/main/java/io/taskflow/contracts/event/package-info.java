/** The envelope of everything on the bus: CloudEvents 1.0, and the list of the event types that exist. */
@NullMarked
package io.taskflow.contracts.event;

import org.jspecify.annotations.NullMarked;
