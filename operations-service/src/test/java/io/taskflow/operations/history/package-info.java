/** Tests of the package. */
@NullMarked
package io.taskflow.operations.history;

import org.jspecify.annotations.NullMarked;
