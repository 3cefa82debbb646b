/** Speaking on the bus for services that a test does not start. */
@NullMarked
package io.taskflow.testing.bus;

import org.jspecify.annotations.NullMarked;
