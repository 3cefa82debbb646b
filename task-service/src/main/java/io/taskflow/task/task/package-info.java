/** What a task is and which rules it keeps. Pure domain: knows neither Spring nor HTTP nor the bus. */
@NullMarked
package io.taskflow.task.task;

import org.jspecify.annotations.NullMarked;
