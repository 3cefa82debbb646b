/** Tests of how PerfTest is asked to run. */
@NullMarked
package io.taskflow.local.perftest;

import org.jspecify.annotations.NullMarked;
