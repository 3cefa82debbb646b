/** Reads what tasks say into vectors, in the background and once for each text: habits and duplicates are found by them. */
@NullMarked
package io.taskflow.suggestion.vector;

import org.jspecify.annotations.NullMarked;
