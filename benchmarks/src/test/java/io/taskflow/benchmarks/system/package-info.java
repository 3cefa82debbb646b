/** The measured system: a whole stack of its own with people, projects and tasks in it. */
@NullMarked
package io.taskflow.benchmarks.system;

import org.jspecify.annotations.NullMarked;
