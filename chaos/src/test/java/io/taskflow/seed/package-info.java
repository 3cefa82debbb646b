/** Believable data. */
@NullMarked
package io.taskflow.seed;

import org.jspecify.annotations.NullMarked;
