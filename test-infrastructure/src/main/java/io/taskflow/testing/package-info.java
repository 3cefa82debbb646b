/** Real infrastructure for tests, and the one place that decides where it runs: containers or the local stack. */
@NullMarked
package io.taskflow.testing;

import org.jspecify.annotations.NullMarked;
