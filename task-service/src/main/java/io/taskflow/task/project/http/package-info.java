/** Projects and members over HTTP. */
@NullMarked
package io.taskflow.task.project.http;

import org.jspecify.annotations.NullMarked;
