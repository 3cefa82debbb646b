@NullMarked
package io.taskflow.suggestion.eval;

import org.jspecify.annotations.NullMarked;
