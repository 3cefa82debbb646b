/** Tests of what the fault runs report. */
@NullMarked
package io.taskflow.local.chaos;

import org.jspecify.annotations.NullMarked;
