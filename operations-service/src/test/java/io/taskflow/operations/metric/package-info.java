/** Tests of the package. */
@NullMarked
package io.taskflow.operations.metric;

import org.jspecify.annotations.NullMarked;
