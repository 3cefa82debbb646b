@NullMarked
package io.taskflow.suggestion.foreground;

import org.jspecify.annotations.NullMarked;
