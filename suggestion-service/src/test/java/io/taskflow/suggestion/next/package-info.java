@NullMarked
package io.taskflow.suggestion.next;

import org.jspecify.annotations.NullMarked;
