/** Those who act in the journeys over the bus: services' accounts, other systems, operators. */
@NullMarked
package io.taskflow.e2e.actor;

import org.jspecify.annotations.NullMarked;
