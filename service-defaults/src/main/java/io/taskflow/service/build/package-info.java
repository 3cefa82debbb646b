/** Which build of a service runs, told as a metric. */
@NullMarked
package io.taskflow.service.build;

import org.jspecify.annotations.NullMarked;
