/** Where a JVM spends its time, as the Flight Recorder samples it. */
@NullMarked
package io.taskflow.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
