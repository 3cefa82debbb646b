@NullMarked
package io.taskflow.suggestion.duplicate;

import org.jspecify.annotations.NullMarked;
