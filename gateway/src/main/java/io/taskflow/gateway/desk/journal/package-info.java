/** The journal of dead letters on the bus, every death and every decision in one order, and the index that a gateway makes of it. */
@NullMarked
package io.taskflow.gateway.desk.journal;

import org.jspecify.annotations.NullMarked;
