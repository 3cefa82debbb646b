/** Takes messages that died from the bus and makes rows of them. */
@NullMarked
package io.taskflow.operations.arrival;

import org.jspecify.annotations.NullMarked;
