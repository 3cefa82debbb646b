/** The promises of the event bus, tried on the whole system while its parts are killed under load; {@code ./taskflow chaos}. */
@NullMarked
package io.taskflow.chaos;

import org.jspecify.annotations.NullMarked;
