/** Tests of how PerfTest is asked to run. */
@NullMarked
package io.taskflow.chaos.perftest;

import org.jspecify.annotations.NullMarked;
