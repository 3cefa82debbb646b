/** The service as a whole. */
@NullMarked
package io.taskflow.operations;

import org.jspecify.annotations.NullMarked;
