/** What engines and those who ask them say about goals, apart from the steps themselves. */
@NullMarked
package io.taskflow.suggestion.engine.goal;

import org.jspecify.annotations.NullMarked;
