/** Turning the sources of this checkout into the programs that run. */
@NullMarked
package io.taskflow.local.build;

import org.jspecify.annotations.NullMarked;
