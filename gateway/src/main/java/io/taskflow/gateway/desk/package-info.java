/** The operator's desk: what went wrong on the bus, and what came of an event. Knows the broker alone, so that it answers while any service is down. */
@NullMarked
package io.taskflow.gateway.desk;

import org.jspecify.annotations.NullMarked;
