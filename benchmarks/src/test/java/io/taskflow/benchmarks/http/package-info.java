/** What one request costs the whole system, beside what the same work costs at least. */
@NullMarked
package io.taskflow.benchmarks.http;

import org.jspecify.annotations.NullMarked;
