/** The infrastructure itself under test, on whatever this machine offers. */
@NullMarked
package io.taskflow.testing;

import org.jspecify.annotations.NullMarked;
