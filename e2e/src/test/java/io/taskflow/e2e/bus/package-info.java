/** What other systems and operators see of the event bus. */
@NullMarked
package io.taskflow.e2e.bus;

import org.jspecify.annotations.NullMarked;
