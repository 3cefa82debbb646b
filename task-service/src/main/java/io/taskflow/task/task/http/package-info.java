/** Single tasks over HTTP. */
@NullMarked
package io.taskflow.task.task.http;

import org.jspecify.annotations.NullMarked;
