/** Tests of the package. */
@NullMarked
package io.taskflow.operations.system;

import org.jspecify.annotations.NullMarked;
