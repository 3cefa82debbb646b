/** Measurements in Prometheus's text format, of the other services and of this one. */
@NullMarked
package io.taskflow.operations.metric;

import org.jspecify.annotations.NullMarked;
