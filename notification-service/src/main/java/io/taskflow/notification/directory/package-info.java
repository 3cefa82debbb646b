/** The people, projects and memberships this service has heard of: projections of what auth-service and task-service say. */
@NullMarked
package io.taskflow.notification.directory;

import org.jspecify.annotations.NullMarked;
