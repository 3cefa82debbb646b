/** What the bus costs, against what it could cost on the same machine in the same run. */
@NullMarked
package io.taskflow.benchmarks;

import org.jspecify.annotations.NullMarked;
