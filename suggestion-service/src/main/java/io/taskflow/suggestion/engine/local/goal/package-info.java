/** Goals whose steps are known: those that come with TaskFlow, and what a project has finished; and new goals' steps composed of them. */
@NullMarked
package io.taskflow.suggestion.engine.local.goal;

import org.jspecify.annotations.NullMarked;
