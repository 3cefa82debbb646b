/** Load over HTTP, made by wrk, which takes next to no CPU itself. */
@NullMarked
package io.taskflow.benchmarks.load;

import org.jspecify.annotations.NullMarked;
