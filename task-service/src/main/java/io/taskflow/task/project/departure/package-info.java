/** What becomes of projects when a person is gone for good: DepartureListener → HandOver. */
@NullMarked
package io.taskflow.task.project.departure;

import org.jspecify.annotations.NullMarked;
