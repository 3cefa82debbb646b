@NullMarked
package io.taskflow.suggestion.engine.local.habit;

import org.jspecify.annotations.NullMarked;
