/** Dead letters on a real broker and in a real database. */
@NullMarked
package io.taskflow.operations.arrival;

import org.jspecify.annotations.NullMarked;
