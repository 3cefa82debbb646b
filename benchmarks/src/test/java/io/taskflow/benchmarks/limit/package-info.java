/** What the same work costs at least: nginx as a proxy, the statements alone, a confirmed publish alone. */
@NullMarked
package io.taskflow.benchmarks.limit;

import org.jspecify.annotations.NullMarked;
