@NullMarked
package io.taskflow.suggestion.summary;

import org.jspecify.annotations.NullMarked;
