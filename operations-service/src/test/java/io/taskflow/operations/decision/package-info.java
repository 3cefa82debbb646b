/** Decisions on a real broker and in a real database. */
@NullMarked
package io.taskflow.operations.decision;

import org.jspecify.annotations.NullMarked;
