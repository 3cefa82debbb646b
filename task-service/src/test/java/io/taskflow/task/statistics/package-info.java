@NullMarked
package io.taskflow.task.statistics;

import org.jspecify.annotations.NullMarked;
