/** Tests of what the fault runs report. */
@NullMarked
package io.taskflow.chaos;

import org.jspecify.annotations.NullMarked;
