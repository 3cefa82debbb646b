/** The front door of TaskFlow: the only process that clients talk to; it knows no task, project or person. */
@NullMarked
package io.taskflow.gateway;

import org.jspecify.annotations.NullMarked;
