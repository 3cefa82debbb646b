@NullMarked
package io.taskflow.suggestion.engine.local.duplicate;

import org.jspecify.annotations.NullMarked;
