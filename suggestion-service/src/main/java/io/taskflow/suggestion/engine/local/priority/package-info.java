/** A priority from explicit rules, each of which is a reason that can be shown to people. */
@NullMarked
package io.taskflow.suggestion.engine.local.priority;

import org.jspecify.annotations.NullMarked;
